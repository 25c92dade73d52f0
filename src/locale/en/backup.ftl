## Backups

cmd-backup = Copies the register: encrypted, checked, while others go on working
    .examples =
        esep backup                                      into the folder backups beside the register
        esep backup E:\esep --keep daily=7,weekly=4,monthly=12
cli-value-rule = RULE
arg-backup-dir = Folder for the copies (usually backups, beside the register)
arg-backup-keep = How many earlier copies stay, such as daily=7,weekly=4,monthly=12; newest=N too. Without it none is removed

backup-would = A copy would be made in the folder { $path }
backup-done = The copy is checked: { $path }, { $size }, newest operation { $operation }{ $removed ->
    [0] {""}
    [one] . The rule removed { $removed } old copy
   *[other] . The rule removed { $removed } old copies
}
backup-kilobytes = { $size } KB
backup-megabytes = { $size } MB
backup-not-made = No copy could be made before this operation: { $why }. The work goes on, it can be undone: esep undo. Make a copy elsewhere: esep backup DIR

err-bad-keep = { $argument }: “{ $value }” is no rule
    .hint = Write it so: --keep daily=7,weekly=4,monthly=12
err-backup-over-register = { $path } is the register itself; copies need a folder
    .hint = Name a folder, best on another disk: esep backup DIR
err-backup-beside-register = { $path } is the register's own folder
    .why = A copy beside the register is easily taken for it
    .hint = Name another folder, or none: esep backup
err-backup-damaged = The file { $path } is not whole
    .why = Damaged: { $where } (numbers of pages, or the words of the database)
    .hint = Do not use it; take an earlier copy. Whether the register itself is sound: esep doctor
