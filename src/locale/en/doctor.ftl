## The register's health

cmd-doctor = Looks at the register itself: file, key, permissions, room, soundness, copies, clock — and says what to do
    .examples =
        esep doctor
        esep doctor --report > report.txt     for a letter to the developers: no names, no paths
arg-doctor-report = What a bug report needs: no names, no IINs, no paths

doctor-mark-ok = in order
doctor-mark-attention = attention
doctor-name-file = file
doctor-name-key = key
doctor-name-recovery = recovery code
doctor-name-erasing = erasing
doctor-name-chain = history
doctor-name-whole = soundness
doctor-name-journal = journal
doctor-name-permissions = permissions
doctor-name-room = room
doctor-name-copy = copy
doctor-name-clock = clock
doctor-name-console = console
doctor-file-opens = { $path } opens, newest operation { $operation }
doctor-key-file = The key is in its place: { $path }
doctor-key-passphrase = Locked with a passphrase
doctor-key-both = It opens with the passphrase and with the key file: { $path }
doctor-key-open = The register is not encrypted
    .remedy = Whoever gets the file reads it. Encrypt it: esep key change --encrypt key-file
doctor-recovery-confirmed = The recovery code is on paper
doctor-recovery-unconfirmed = Nobody has confirmed that the recovery code is on paper
    .remedy = esep key confirm; if the code is lost, esep key change gives a new one
doctor-recovery-none = A register that is not encrypted needs no code
doctor-erasing-unswept = A child was erased, but the file was not written anew: it may still hold traces
    .remedy = esep erase sweep
doctor-chain-whole = The history is whole: operation { $operation }, control code { $digest }
doctor-whole-yes = Every page, table and reference is whole
doctor-whole-no = The file is damaged: { $where }
    .remedy = Do not write to it. Go back to a copy: esep restore COPY; copies lie in the folder backups
doctor-journal-none = No write was left unfinished
doctor-journal-found = A write was cut short, or goes on right now: { $path }
    .remedy = What was cut short is taken back whole, and the register opened as it was before. See the newest operation: esep history
doctor-permissions-own = Only their owner can read the files of the register and the key
doctor-permissions-wide = Others can read { $path } (mode { $mode })
    .remedy = chmod 600 "{ $path }"
doctor-room-enough = There is room for one more such register ({ $size } MB)
doctor-room-none = In { $path } there is no room, or nothing can be written: { $reason }
    .remedy = Make room; until then neither a write nor a copy will do
doctor-copy-fresh = The newest copy is whole, of { $day }: { $path }
doctor-copy-old = The newest copy is whole, but { $days ->
    [one] { $days } day
   *[other] { $days } days
} old: { $path }
    .remedy = esep backup
doctor-copy-none = There is no copy in { $path }
    .remedy = esep backup; best on another disk: esep backup DIR
doctor-clock-right = The clock says { $now }, time zone { $zone }
doctor-clock-back = The clock says { $now }, but the newest operation is later: { $newest }
    .remedy = Set date, time and zone right before you write
doctor-console-letters = Letters of Kazakh: ә ғ қ ң ө ұ ү һ і
doctor-console-other = The console's encoding is not UTF-8 ({ $name })
    .remedy = export LANG=C.UTF-8; if these are not Kazakh letters, change the font too: ә ғ қ ң ө ұ ү һ і

col-part = What was looked at
col-attention = State
col-found = What is seen
col-remedy = What to do
