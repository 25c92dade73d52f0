## Ночная работа

cmd-nightly = Копия, проверка и выгрузка всего за день в папку --out (в ней имена детей: держите её закрытой); ничего не спрашивает, годится для планировщика
    .examples =
        esep nightly --out D:\esep-data --keep daily=14,weekly=8,monthly=24
arg-nightly-backup-dir = Папка для копий (обычно backups рядом с учётом)
arg-nightly-keep = Сколько прежних копий оставить, например daily=14,weekly=8; без этого не удаляется ни одна

nightly-would = Копия и выгрузка будут сделаны в { $path }
nightly-backup = копия: { $path }, операция { $operation }
nightly-check = проверка: { $count ->
    [0] всё в порядке
    [one] { $count } замечание
    [few] { $count } замечания
   *[many] { $count } замечаний
}
nightly-exports = выгрузка: { $path }, файлов { $files }, строк { $rows }
nightly-skipped = нет четверти на сегодня, пропущено: { $names }

err-nightly-not-ours = { $path } — не папка прежней выгрузки, там есть другие файлы
    .why = Она была бы заменена целиком
    .hint = Назовите новую или пустую папку: --out ПАПКА
err-nightly-running = Ночная работа с папкой { $path } уже идёт
    .hint = Дождитесь её конца; две сразу не нужны
