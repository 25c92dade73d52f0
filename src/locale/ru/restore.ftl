## Восстановление из копии

cmd-restore = Ставит копию на место учёта: показывает, что в ней и что пропадёт, и спрашивает; прежний учёт остаётся рядом
    .examples =
        esep restore backups/register-2026-11-22T093000.esep -n      только посмотреть
        esep restore backups/register-2026-11-22T093000.esep
arg-restore-backup = Файл копии
arg-restore-to = На место какого учёта (обычно своего)

restore-holds =
    { $file }
      Школа: { $school }
      Последняя операция: { $operation }, { $at }
      Учеников: { $students }, записей на учёте: { $entries }, записей о работе: { $interventions }
restore-school-unnamed = не названа
restore-new = Учёта { $path } ещё нет: он появится.
restore-nothing-lost = Ничего не пропадёт: в копии есть все операции учёта { $path }.
restore-loses = { $count ->
    [1] Пропадёт операция учёта { $path }, которой в копии нет: { $first }
    [one] Пропадёт { $count } операция учёта { $path } — в копии их нет: с { $first } по { $last }
    [few] Пропадут { $count } операции учёта { $path }, которых в копии нет: с { $first } по { $last }
   *[many] Пропадёт { $count } операций учёта { $path }, которых в копии нет: с { $first } по { $last }
}. Что это за операции: esep history
restore-erased = В копии есть дети, которых потом удалили ({ $count }), они вернутся: { $ids }. Удалите их ещё раз: esep erase
restore-broken = Учёт { $path } не открывается: сколько операций пропадёт, неизвестно.
restore-ask = Поставить копию на место учёта? Прежний останется рядом. [д/Н]
restore-not = Ничего не изменено.
restore-kept = Прежний учёт сохранён: { $path }
restore-done = Учёт восстановлен: { $path }

err-backup-missing = Нет файла копии { $path }
    .hint = Проверьте имя; копии лежат в папке backups рядом с учётом
err-restore-itself = { $path } — сам учёт, а не копия
    .hint = Назовите копию; они лежат в папке backups рядом с учётом
err-restore-other-key = { $file } закрыт не тем ключом, что учёт { $path }
    .why = Это копия другого учёта или сделана до смены ключа
    .hint = Поставьте её на отдельное место и посмотрите: esep restore "{ $file }" --to НОВЫЙ_ФАЙЛ
err-restore-other-school = { $file } — учёт другой школы: { $other }
    .why = Этот учёт ведёт { $mine }
    .hint = Нужна копия своей школы; эту можно поставить отдельно: --to НОВЫЙ_ФАЙЛ
err-restore-other-register = { $file } — копия другого учёта: история начинается иначе
    .hint = Нужна копия этого учёта; эту можно поставить отдельно: --to НОВЫЙ_ФАЙЛ
err-restore-not-asked = Нужно согласие, а спросить некого
    .hint = Посмотреть: esep restore "{ $file }" -n; согласиться: esep restore "{ $file }" -y
err-restore-changed = Пока вы смотрели, в учёт { $path } что-то записали
    .hint = Ничего не изменено. Посмотрите, что пропадёт, ещё раз: повторите команду
err-register-replaced = Пока команда ждала, файл учёта заменили
    .why = Его восстановили из копии
    .hint = Ничего не записано. Повторите команду
