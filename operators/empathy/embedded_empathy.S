/* The shipped heads for replies, as bytes of the binary. */
    .section .rodata
    .balign 64
    .global attune_empathy_model_begin
attune_empathy_model_begin:
    .incbin "config/models/empathy-en.bin"
    .global attune_empathy_model_end
attune_empathy_model_end:
    .byte 0
#if defined(__linux__) && defined(__ELF__)
    .section .note.GNU-stack,"",%progbits
#endif
