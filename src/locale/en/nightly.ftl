## Every night

cmd-nightly = A copy, a check and everything of the day exported to the folder --out (names of children are in it: keep it closed); asks nothing, made for a scheduler
    .examples =
        esep nightly --out D:\esep-data --keep daily=14,weekly=8,monthly=24
arg-nightly-backup-dir = Folder for the copies (usually backups, beside the register)
arg-nightly-keep = How many earlier copies stay, such as daily=14,weekly=8; without it none is removed

nightly-would = A copy and an export would be made in { $path }
nightly-backup = copy: { $path }, operation { $operation }
nightly-check = check: { $count ->
    [0] all is well
    [one] { $count } finding
   *[other] { $count } findings
}
nightly-exports = export: { $path }, files { $files }, rows { $rows }
nightly-skipped = today is in no term, left out: { $names }

err-nightly-not-ours = { $path } is not the folder of an earlier export: other files are in it
    .why = It would be replaced whole
    .hint = Name a new or empty folder: --out DIR
err-nightly-running = A nightly run with { $path } is under way
    .hint = Wait for its end; two at once are of no use
