/* The shipped model as bytes of the binary: no file to lose, no start-up parsing. */
    .section .rodata
    .balign 64
    .global attune_emotion_model_begin
attune_emotion_model_begin:
    .incbin "config/models/emotion-en.bin"
    .global attune_emotion_model_end
attune_emotion_model_end:
    .byte 0
#if defined(__linux__) && defined(__ELF__)
    .section .note.GNU-stack,"",%progbits
#endif
