/* The shipped trained heads, as bytes of the binary. */
    .section .rodata
    .balign 64
    .global attune_reply_heads_begin
attune_reply_heads_begin:
    .incbin "config/models/empathy-en.bin"
    .global attune_reply_heads_end
attune_reply_heads_end:
    .byte 0
    .balign 64
    .global attune_cue_heads_begin
attune_cue_heads_begin:
    .incbin "config/models/cues-en.bin"
    .global attune_cue_heads_end
attune_cue_heads_end:
    .byte 0
#if defined(__linux__) && defined(__ELF__)
    .section .note.GNU-stack,"",%progbits
#endif
