## Резервные копии

cmd-backup = Делает копию учёта: зашифрованную, проверенную; остальные в это время работают
    .examples =
        esep backup                                      в папку backups рядом с учётом
        esep backup E:\esep --keep daily=7,weekly=4,monthly=12
cli-value-rule = ПРАВИЛО
arg-backup-dir = Папка для копий (обычно backups рядом с учётом)
arg-backup-keep = Сколько прежних копий оставить, например daily=7,weekly=4,monthly=12; ещё есть newest=N. Без этого не удаляется ни одна

backup-would = Копия будет сделана в папке { $path }
backup-done = Копия проверена: { $path }, { $size }, последняя операция { $operation }{ $removed ->
    [0] {""}
    [one] . По правилу удалена { $removed } старая копия
    [few] . По правилу удалены { $removed } старые копии
   *[many] . По правилу удалено { $removed } старых копий
}
backup-kilobytes = { $size } КБ
backup-megabytes = { $size } МБ
backup-not-made = Копию перед этой операцией сделать не удалось: { $why }. Работа продолжается, операцию можно отменить: esep undo. Сделайте копию в другом месте: esep backup ПАПКА

err-bad-keep = { $argument }: «{ $value }» — не правило
    .hint = Пишите так: --keep daily=7,weekly=4,monthly=12
err-backup-over-register = { $path } — файл самого учёта, а копиям нужна папка
    .hint = Назовите папку, лучше на другом диске: esep backup ПАПКА
err-backup-beside-register = { $path } — папка самого учёта
    .why = Копию рядом с учётом легко спутать с ним самим
    .hint = Назовите другую папку или ни одной: esep backup
err-backup-damaged = Файл { $path } не цел
    .why = Повреждено: { $where } (номера страниц файла или слова базы данных)
    .hint = Не пользуйтесь им; возьмите более раннюю копию. Здоров ли сам учёт, скажет: esep doctor
