## Ученики

student-added = Записано: { $student }, #{ $id }
student-edited = Исправлено: { $student }, #{ $id }
student-same = Всё так и записано: { $student }, #{ $id }
student-left = Отмечено выбытие: { $student }, { $day }
student-left-open =
    { $student } ещё состоит на учёте ({ $count ->
        [one] { $count } запись
        [few] { $count } записи
       *[many] { $count } записей
    }). Снять: esep register remove "#{ $id }" --on { $on } --ground transferred --protocol N
student-merged = Две записи объединены: { $student }, #{ $id }. Записи #{ $other } больше нет; перешло из неё { $moved }, совпало в обеих { $joined }
student-merged-taken =
    { student-merged }
    Взято из неё: { $fields }
student-merge-differs = { $column } ({ $field }): { $mine } | { $other }
student-merge-class = класс: с { $day } — { $class }, а в первой записи с этого дня иначе
student-merge-status = социальный статус «{ $status }» кончается в записях в разные дни
student-merge-entry = учёт: { $register }, постановка { $day } — на эти дни в первой записи есть своя
student-merge-contact = работа: { $kind }, { $day } — сведения в записях разные
student-merge-term = посещаемость: { $term } — числа в записях разные
student-merge-row = { $table ->
    [plan] индивидуальный план
    [review] пересмотр
    [scan] скан документа
    [agenda-item] повестка совета
   *[other] { $table }
}, № { $row }: в первой записи есть свой

op-student-add = запись ученика: { $student }
op-student-edit = исправлены сведения: { $student }
op-student-leave = выбытие { $on }: { $student }
op-student-merge = запись #{ $other } объединена с другой: { $student }

cmd-student-merge = Объединяет две записи одного ребёнка: остаётся та, что названа первой
    .examples =
        esep student merge "#12" "#57" -n
        esep student merge "#12" "#57" --keep address --take phone,birth_date
arg-student-merge-student = Запись, которая остаётся: ИИН, #номер или имя в кавычках
arg-other = Запись, которая в неё вливается
arg-take = Что взять из второй записи: iin, last_name, first_name, patronymic, sex, birth_date, language, address, phone
arg-keep = Что оставить, как в первой записи
cli-value-second = ВТОРАЯ
cli-value-field = СВЕДЕНИЕ
cmd-import-attendance = Загружает посещаемость за четверть: дни учёбы и пропуски
    .examples =
        esep import attendance список.csv --term previous -n
        esep import attendance список.csv --term 2026-2027/1
cmd-student-attendance = Посещаемость за четверть у всех или за все четверти у одного ученика
    .examples =
        esep student attendance --term previous
        esep student attendance ахметов алихан

err-merge-field = Нет такого сведения: { $field }
    .hint = Есть { $fields }
err-merge-differs = В записях #{ $id } и #{ $other } сведения разные, и не сказано, какие верны
    .why = Записанное не должно пропасть молча; если разные ИИН, это могут быть и два ребёнка
    .hint = Если верно в первой: esep student merge "#{ $id }" "#{ $other }" --keep { $keep }
        Если верно во второй, назовите это сведение в --take
err-merge-in-the-way = Запись #{ $other } нельзя объединить с этой: { $student }
    .why = В них есть то, что не может стоять рядом
    .hint = Сравните и сделайте одинаковым или отмените лишнее: esep register show "#{ $id }"
        esep register show "#{ $other }"
        esep history "#{ $other }"
