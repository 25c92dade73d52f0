## The register's key

cmd-key = The register's key: what locks it, where it lies, how to change and recover it
cmd-key-status = Shows what locks the register, where its key lies and whether the recovery code was written down
cmd-key-confirm = Confirms that the recovery code is on paper: you type one group of it
    .examples =
        esep key confirm
        esep key confirm < code.txt     where nobody can be asked: the whole code
cmd-key-change = Locks the register with a new key or passphrase and gives a new recovery code; a copy is made first
    .examples =
        esep key change                          the same protection, a new key
        esep key change --encrypt passphrase     a passphrase instead of a key file
        esep key change --encrypt both           a passphrase that is not asked for on this computer
cmd-key-recover = Makes a lost key file anew from the recovery code
cmd-key-export = Writes the key to a file, to be taken to another computer
    .examples =
        esep key export --to E:\esep.key
cmd-key-forget = Removes the key from this computer; only when the recovery code was confirmed
arg-key-change-encrypt = Protection: key-file, passphrase, both or none (as it was, if not given)
arg-key-export-to = A new file; to show it: -o -

key-part-register = register
key-part-encryption = protection
key-part-file = key file
key-part-permissions = who can read it
key-part-recovery = recovery code
key-part-changed = key since
key-way-key-file = key file
key-way-passphrase = passphrase
key-way-both = passphrase or key file
key-way-none = not encrypted
key-permissions-own = its owner only
key-permissions-wide = others too
key-permissions-missing = no such file
key-recovery-confirmed = written down
key-recovery-unconfirmed = not confirmed: esep key confirm
key-recovery-unknown = unknown: the register did not open

key-ask-group = Type group { $group } of the recovery code on your paper (5 letters) and press Enter:
key-confirmed = The recovery code is written down. Keep the paper in a safe, away from the computer.
key-confirmed-already = The code of this key was confirmed before.
key-confirm-next = When it is on paper, confirm it: esep key confirm
key-confirm-reminder = Nobody has confirmed that the recovery code is on paper: esep key confirm. Lost it? esep key change gives a new one.
key-recovered = The key file is back: { $path }
key-passphrase-next = The register now opens without the passphrase. A new one: esep key change --encrypt passphrase
key-change-would = { $path } would be locked with a new key: { $way }
key-changed = { $path } is locked with a new key ({ $way }), operation { $operation }
key-lies = The new key: { $path }
key-old-copies = Copies made before open with the old key only: it stays where it was. The old recovery code fits them alone.
key-change-ask-none = The register will not be encrypted: whoever gets the file reads about every child. Is that meant? [y/N]
key-change-not = Nothing was changed.
key-exported =
    The key is in { $path }
    On the other computer put it into the folder of keys as { $name } (esep key status tells where) or name it with --key-file.
    Whoever gets this file opens the register: delete it once it is there.
key-forget-ask = { $path } will be removed; on this computer only the recovery code or the passphrase will open the register. Remove it? [y/N]
key-forget-not = Nothing was removed.
key-forgotten = The key is gone from this computer: { $path }

op-key-change = The key was changed: { $encrypt }
op-key-confirm = The recovery code was written down

err-key-none = { $path } is not encrypted: it has no key
    .hint = Encrypt it: esep key change --encrypt key-file
err-key-no-file = { $path } opens without a key file: there is nothing to remove
    .hint = See what locks it: esep key status
err-key-unconfirmed = Nobody has confirmed that the recovery code is on paper
    .why = Without the key nothing else opens the register
    .hint = Confirm the code from your paper: esep key confirm
err-key-not-asked = Consent is needed, and nobody can be asked
    .hint = To agree: esep { $command } -y
err-key-export-where = It was not said where the key is to be written
    .hint = esep key export --to FILE; to show it: -o -
