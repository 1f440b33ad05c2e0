/* What attune knows of languages, as bytes of the binary. */
    .section .rodata
    .balign 64
    .global attune_languages_begin
attune_languages_begin:
    .incbin "config/languages/languages.bin"
    .global attune_languages_end
attune_languages_end:
    .byte 0
#if defined(__linux__) && defined(__ELF__)
    .section .note.GNU-stack,"",%progbits
#endif
