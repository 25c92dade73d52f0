## Files that a passphrase closes

err-sealed-other = This file was not closed by esep, or its beginning is damaged
    .hint = Check which file was named; ask for it to be sent again
err-sealed-damaged = The file is damaged: a part of it was changed or is missing
    .hint = Ask for it to be sent again
err-sealed-newer = This file was closed by another version of esep
    .hint = Update esep on this computer
err-sealed-passphrase = The passphrase does not fit
    .hint = Check the keyboard layout and try again
