## Кружки, секции и другие занятия вне уроков

cmd-activity = Кружки и секции: кто ведёт, кто ходит, с какого дня; сколько из них на учёте
cmd-activity-add = Записывает кружок или секцию
    .examples =
        esep activity add --name "Шахматы" --place "наша школа, каб. 12" --leader мельник
        esep activity add --name "Футбол" --place "ДЮСШ № 2"
cmd-activity-edit = Исправляет название, место, руководителя
cmd-activity-enrol = Записывает детей в кружок; с --plan-item этим выполняется пункт плана ребёнка
    .examples =
        esep activity enrol шахматы "ким дана" "#12" --since 12.11.2026
        esep activity enrol шахматы ахметов --since 12.11.2026 --plan-item 4
cmd-activity-leave = Ребёнок больше не ходит в кружок
    .examples =
        esep activity leave шахматы "ким дана" --on 01.02.2027
cmd-activity-list = Кружки, сколько в них детей и сколько из них на учёте; с именем — кружки одного ребёнка
    .examples =
        esep activity list
        esep activity list ким дана
cmd-activity-show = Дети одного кружка
    .examples =
        esep activity show шахматы
cli-value-activity = КРУЖОК
arg-activity = Кружок: слова из названия или #номер
arg-activity-add-name = Название
arg-activity-edit-name = Новое название
arg-activity-add-place = Где: в школе, в спортивной школе
arg-activity-edit-place = Где: в школе, в спортивной школе
arg-leader = Кто ведёт: слова из имени сотрудника
arg-activity-enrol-since = Первый день в кружке
arg-activity-enrol-plan-item = Пункт плана ребёнка, который этим выполняется: номер, как в `esep plan show`
arg-activity-leave-on = Первый день, когда ребёнок уже не ходит
arg-activity-list-on = На какой день (обычно сегодня)
arg-activity-show-on = На какой день (обычно сегодня)

activity-added = Записан кружок: { $name }, #{ $id }
activity-edited = Исправлено: { $name }, #{ $id }
activity-same = Так и записано: { $name }, #{ $id }
activity-enrolled = { $name }, с { $day }: { $students }
activity-left = { $name }, больше не ходят с { $day }: { $students }
activity-list = Кружки и секции: { $count } · детей в них { $children } · { $day }
activity-listed = Из детей на учёте в кружках { $n } из { $m }.
activity-of = Кружки и секции · { $student }
activity-one = { $name } · { $day } · детей: { $count }
op-activity-add = записан кружок № { $activity }
op-activity-edit = исправлен кружок № { $activity }
op-activity-enrol = запись в кружок № { $activity } с { $on }, детей { $count } { $student }
op-activity-leave = уход из кружка № { $activity } с { $on }, детей { $count } { $student }

err-activity-unknown = Нет такого кружка: { $words }
    .hint = Посмотрите: esep activity list; записать новый: esep activity add --name "…"
err-activity-ambiguous = Подходит несколько кружков: «{ $words }» ({ $count })
    .hint = Добавьте слово из названия или наберите номер: "#3"
err-activity-known = Такой кружок уже записан: { $name }, #{ $id }
    .hint = Записать в него ребёнка: esep activity enrol "#{ $id }" УЧЕНИК --since ДАТА
err-activity-enrolled = { $student } уже ходит в этот кружок: { $name }, с { $since }
    .hint = Если больше не ходит: esep activity leave "{ $name }" "#{ $child }" --on ДАТА
err-activity-was-enrolled = { $student }: запись в кружок { $name } с { $since } по { $until } уже есть
    .why = Дни двух записей в один кружок не пересекаются
    .hint = Проверьте --since; посмотрите: esep activity list "#{ $child }"
err-activity-not-enrolled = { $student } не ходит в этот кружок: { $name }
    .hint = Посмотрите: esep activity list "#{ $child }"
err-activity-left-early = { $student }: { $name } — уход { $on } раньше записи { $since }
    .hint = Проверьте --on; посмотрите: esep activity list "#{ $child }"
err-activity-no-kind = В нормах нет вида работы, который вовлекает в кружок
    .hint = Запишите без --plan-item; виды работы: esep norms show kz-2023

col-activity = Кружок
col-leader = Кто ведёт
col-enrolled-on = Ходит с
col-ended-on = Ушёл
