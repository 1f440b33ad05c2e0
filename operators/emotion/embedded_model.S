/* The shipped model, and the texts that a refit of it must not forget, as bytes of the binary. */
    .section .rodata
    .balign 64
    .global attune_emotion_model_begin
attune_emotion_model_begin:
    .incbin "config/models/emotion-en.bin"
    .global attune_emotion_model_end
attune_emotion_model_end:
    .byte 0
    .global attune_emotion_reference_begin
attune_emotion_reference_begin:
    .incbin "config/models/reference-en.tsv"
    .global attune_emotion_reference_end
attune_emotion_reference_end:
    .byte 0
#if defined(__linux__) && defined(__ELF__)
    .section .note.GNU-stack,"",%progbits
#endif
