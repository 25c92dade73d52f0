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

op-student-add = запись ученика: { $student }
op-student-edit = исправлены сведения: { $student }
op-student-leave = выбытие { $on }: { $student }

cmd-import-attendance = Загружает посещаемость за четверть: дни учёбы и пропуски
    .examples =
        esep import attendance список.csv --term previous -n
        esep import attendance список.csv --term 2026-2027/1
cmd-student-attendance = Посещаемость за четверть у всех или за все четверти у одного ученика
    .examples =
        esep student attendance --term previous
        esep student attendance ахметов алихан
