## Ученики

student-added = Записано: { $student }, #{ $id }
student-edited = Исправлено: { $student }, #{ $id }
student-same = Всё так и записано: { $student }, #{ $id }
student-left = Отмечено выбытие: { $student }, { $day }
student-left-removed = Снятие с учёта: { $register }, { $day }
student-left-open = { $student }: осталось незакрытым ({ $count }):
student-left-entry = {"  "}учёт: { $what }, { $day } — esep register remove "#{ $id }" --on { $on } --kind { $kind } --ground transferred --protocol N
student-left-plan-item = {"  "}пункт плана № { $id }: { $what } — esep plan drop { $id } --on { $on } --reason "выбытие"
student-left-answer = {"  "}ожидается ответ на направление № { $id }: { $what }, { $day } — esep referral answer { $id } --on ДАТА --accepted
student-left-proposal = {"  "}предложение совету № { $id }: { $what }, { $day } — esep proposal withdraw { $id } --on { $on } --reason "выбытие"
student-left-signal = {"  "}сигнал без ответа № { $id }: { $what }, { $day } — esep signal resolve { $id } --as no_ground --on { $on } --reason "выбытие"
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
    [plan] индивидуальный план № { $row }: в записях разные
    [review] пересмотр № { $row }: в один день, в записях разный
    [scan] скан документа № { $row }: в записях разные
    [agenda-item] повестка совета, № { $row }: обе записи на одном заседании
    [proposal] предложение совету № { $row }: в обеих записях есть открытое на этот учёт
    [incident-child] информация о травле: в одном случае у записей разные роли
    [activity-child] кружок: с одного дня, в записях по-разному
    [sibling] записаны как двое детей одной семьи
   *[other] { $table }, № { $row }: в записях по-разному
}
student-promote-title = Перевод на { $year } учебный год · { $day }
student-promote-graduates = окончание школы
student-promote-open = Среди выпускников есть состоящие на учёте, записей: { $count }. Предлагается снять:
student-promote-entry = {"  "}{ $student } — { $register }, { $placed }: esep register remove "#{ $id }" --kind { $kind } --on { $on } --ground graduated --protocol N
student-promote-ask = Перевести на { $year } учебный год ({ $count ->
    [one] { $count } ученик
    [few] { $count } ученика
   *[many] { $count } учеников
})? [д/Н]
student-promote-not = Никто не переведён.
student-promoted = Переведены { $promoted } · окончили школу { $graduated } · оставлены { $stayed } · уже на месте { $settled }
student-promote-nothing = Переводить некого: все в классах нового года ({ $settled }).

op-student-add = запись ученика: { $student }
op-student-edit = исправлены сведения: { $student }
op-student-leave = выбытие { $on }: { $student }
op-student-merge = запись #{ $other } объединена с другой: { $student }
op-student-promote = перевод на { $year } учебный год: переведены { $promoted }, окончили { $graduated }, оставлены { $stayed }

col-class-before = Из класса
col-class-after = В класс

cmd-student-promote = Переводит всю школу на новый учебный год: классы на ступень выше, последний класс выпускается; сначала показывает план
    .examples =
        esep student promote --year 2026-2027 -n
        esep student promote --year 2026-2027 --graduate 9В "ким дана" --stay "#12"
arg-graduate = Кто уходит из школы после 9-го класса: ИИН, #номер, имя или целый класс
arg-stay = Кто остаётся в классе на второй год
arg-student-promote-on = Первый день в новых классах (обычно первый день уроков)
cmd-student-leave = Отмечает, что ученик выбыл из школы, и называет незакрытое
    .examples =
        esep student leave ахметов --on 20.11.2026 --reason "переезд"
        esep student leave ахметов --on 20.11.2026 --remove-ground transferred --protocol 7
arg-remove-ground = Заодно снять с учёта с этим основанием
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
err-promote-year = В календаре нет { $year } учебного года
    .why = Есть { $known }
    .hint = Добавьте пакет норм с этим годом: esep norms add ФАЙЛ (как он пишется: esep norms add --help)
err-promote-day = Перевести { $day } нельзя
    .why = Уроки прошлого года кончаются { $last }, нового — { $end }
    .hint = Назовите день между ними: --on ДАТА
err-promote-unasked = План перевода не подтверждён, ничего не записано
    .why = Спросить некого
    .hint = Посмотрите план: esep student promote --year { $year } -n
        Подтвердить: повторите ту же команду с -y
err-promote-changed = С показа плана учёт изменился, ничего не записано
    .hint = Посмотрите план снова: esep student promote --year { $year } -n
err-promote-too-early = { $student } — { $class }: после этого класса школу не оканчивают
    .hint = Если ребёнок уходит из школы: esep student leave "#{ $id }" --on { $on }
err-promote-class = В классе { $class } никого нет
    .hint = Посмотрите: esep student list
err-promote-settled = { $how ->
    [left] { $student }: выбытие уже отмечено { $day }
   *[class] { $student }: с { $day } уже в классе { $class }
}
    .hint = Посмотрите: esep student show "#{ $id }"
        Исправить класс: esep student edit "#{ $id }" --class КЛАСС --since ДАТА

cmd-student-export = Всё, что учёт хранит о ребёнке, — для ребёнка и родителей (json, html)
    .examples =
        esep student export ахметов -o записи.html
student-export-title = Все записи · { $student } · { $day }
student-export-others = Имена других детей и адреса страниц в интернете опущены; сканы выдаются по одному: esep document export
student-export-closed = Текст закрыт: прочитать его может только тот, у кого он хранится, своей парольной фразой
err-export-format = Все записи выдаются веб-страницей (html) или файлом json
    .hint = Наберите так: esep student export УЧЕНИК -o ФАЙЛ.html или -o ФАЙЛ.json
