## Справка

cmd-plan = Индивидуальный план: цель, пункты с исполнителем и сроком, что сделано
cmd-plan-make = Составляет план ребёнка, который состоит на учёте
    .examples =
        esep plan make ахметов --on 12.09.2026 --goal "Вернуть к регулярной учёбе" --criteria "Четверть без пропусков"
cmd-plan-edit = Исправляет цель, критерии или дату плана
cmd-plan-add = Добавляет пункт: что сделать, кому и к какому сроку
    .examples =
        esep plan add ахметов --measure "Беседа с родителями" --kind-of-work talk_parent --responsible калиева --due 01.10.2026
        esep plan add ахметов --measure "Подобрать кружок" --draft        исполнитель и срок ещё не решены
cmd-plan-item = Исправляет пункт; --reopen снимает отметку о выполнении или отмене
    .examples =
        esep plan item 5 --responsible калиева --due 15.10.2026
cmd-plan-done = Отмечает, что пункт выполнен
    .examples =
        esep plan done 5 --on 30.09.2026 --result "Родители помогут с дорогой в школу"
cmd-plan-drop = Отменяет пункт: он больше не нужен
cmd-plan-show = План одного ребёнка и что из него сделано
cmd-plan-list = Пункты всех планов по срокам; в конце — планы без пунктов
    .examples =
        esep plan list --open --for калиева
cmd-report-plans = Индивидуальные планы: что, кому и к какому сроку сделать, что сделано, у кого плана нет
    .examples =
        esep report plans --term current --format xlsx --out plans.xlsx
cmd-report-hand-in-plans = Индивидуальные планы
arg-goal = Цель плана
arg-criteria = Когда ребёнка снимут с учёта: критерии, словами
arg-measure = Что сделать
arg-kind-of-work = Вид работы, если подходит
arg-due = К какому дню
arg-draft = Оставить без исполнителя или срока; `esep plan list --open` напомнит
arg-plan-make-on = День, когда составлен план
arg-plan-edit-on = День, когда составлен план
arg-plan-add-responsible = Кто выполнит: слова из имени
arg-plan-item-responsible = Кто выполнит: слова из имени
arg-plan-add-on = День, когда пункт внесён в план (обычно сегодня)
arg-plan-item-on = День, когда пункт внесён в план
arg-plan-item-id = Номер пункта, как в `esep plan show`
arg-plan-done-id = Номер пункта, как в `esep plan show`
arg-plan-drop-id = Номер пункта, как в `esep plan show`
arg-plan-done-on = День, когда выполнено
arg-plan-drop-on = День, когда отменено
arg-plan-drop-reason = Почему пункт больше не нужен
arg-plan-item = Какой пункт плана этим выполняется: номер, как в `esep plan show`
arg-no-plan-item = Работа не относится ни к какому пункту плана
arg-result = Что получилось
arg-reopen = Снять отметку о выполнении или отмене
arg-open = Только то, что ещё не сделано
arg-plan-list-staff = Только пункты этого сотрудника: слова из имени или #номер

## Ошибки

err-plan-known = План уже есть, составлен { $made }: { $student }
    .hint = Посмотреть: esep plan show "#{ $id }" --kind { $kind }
        Добавить пункт: esep plan add "#{ $id }" --kind { $kind } --measure "…" --responsible СОТРУДНИК --due ДАТА
err-plan-before-placed = План от { $on } раньше постановки на учёт { $placed }: { $student }
    .hint = Проверьте дату --on
err-plan-missing = Плана ещё нет: { $student }
    .hint = Составьте: esep plan make "#{ $id }" --kind { $kind } --on { $today } --goal "…" --criteria "…"
err-plan-unknown = Плана нет: { $student }
    .hint = На каких учётах стоит: esep register show "#{ $id }". Составить: esep plan make "#{ $id }" --on ДАТА --goal "…"
err-plan-item-unknown = Нет пункта плана № { $item }
    .hint = Посмотрите: esep plan list
err-plan-item-incomplete = { $lacks ->
    [both] Не сказано, кто выполнит пункт и к какому сроку
    [responsible] Не сказано, кто выполнит пункт
   *[due] Не сказано, к какому сроку выполнить пункт
}
    .why = Пункт без исполнителя или срока никто не выполнит; при проверке такие ищут прежде всего
    .hint = Добавьте --responsible СОТРУДНИК и --due ДАТА; если это ещё не решено, оставьте черновик: --draft
err-plan-item-before-plan = Пункт внесён { $set }, а план составлен позже: { $made }
    .hint = Проверьте даты --on плана и пункта
err-plan-due-before-set = Срок { $due } раньше дня, когда пункт внесён в план: { $set }
    .hint = Если пункт внесён раньше, назовите этот день: --on ДАТА
err-plan-done-before-set = День { $on } раньше дня, когда пункт внесён в план: { $set }
    .hint = Проверьте дату; исправить день внесения: esep plan item { $item } --on ДАТА
err-plan-item-known = Такой пункт в плане уже есть, № { $item }: { $student }
    .hint = Исправить: esep plan item { $item } …; выполнен: esep plan done { $item } --on ДАТА
err-plan-item-ended = Пункт № { $item } { $how ->
    [done] уже выполнен { $on }
   *[dropped] уже отменён { $on }
}
    .hint = Если это ошибка, снимите отметку: esep plan item { $item } --reopen
err-plan-entry-removed = Пункт № { $item } уже не изменить: { $student } — снятие с учёта { $removed }
    .why = План закончился вместе с учётом
    .hint = Записать проведённую работу: esep intervention add "#{ $id }" --kind КОД --on ДАТА --plan-item { $item }. Снятие было ошибкой? esep history "#{ $id }" и esep undo
err-plan-item-other = Пункт № { $item } — из плана другого ребёнка: { $student } к нему не относится
    .hint = Номера пунктов: esep plan show "#{ $id }"

## Сообщения

plan-made =
    План составлен: { $student }, { $day }
    Дальше: esep plan add "#{ $id }" --kind { $kind } --measure "…" --responsible СОТРУДНИК --due ДАТА
plan-edited = План исправлен: { $student }
plan-same = План такой и есть: { $student }
plan-item-added = Пункт № { $item } внесён в план: { $measure } — { $student }
plan-item-drafted = Пункт № { $item } внесён черновиком: { $measure } — { $student }. Дополнить: esep plan item { $item } --responsible СОТРУДНИК --due ДАТА
plan-item-edited = Пункт № { $item } исправлен: { $measure } — { $student }
plan-item-same = Пункт № { $item } такой и есть: { $measure } — { $student }
plan-item-done = Выполнен пункт № { $item }: { $measure } — { $student }
plan-item-dropped = Отменён пункт № { $item }: { $measure } — { $student }
plan-title = Индивидуальный план · { $student } · { $register } · { $day }
plan-goal = Цель: { $goal }
plan-criteria = Снимут с учёта, когда: { $criteria }
plan-no-criteria = Когда снимут с учёта, не записано: esep plan edit "#{ $id }" --criteria "…"
plan-no-items = Пунктов ещё нет: esep plan add "#{ $id }" --measure "…" --responsible СОТРУДНИК --due ДАТА
plan-list = Пункты планов · { $day } · { $count }
plan-note-overdue = ! Просрочено: { $count } — esep plan done { $item } --on { $today } --result "…"
plan-note-drafts = ! Без исполнителя или срока: { $count } — esep plan item { $item } --responsible СОТРУДНИК --due ДАТА
plan-state-draft = черновик
plan-state-open = в работе
plan-state-overdue = просрочено
plan-state-done = выполнено
plan-state-dropped = отменено
plan-state-ended = учёт прекращён
plan-state-no-plan = плана нет
plan-state-no-items = пунктов нет
op-plan-make = план составлен { $on }: { $student } — { $kind }
op-plan-edit = план исправлен: { $student } — { $kind }
op-plan-add = пункт плана № { $item }: { $student } — { $kind }
op-plan-item = исправлен пункт плана № { $item }: { $student } — { $kind }
op-plan-done = выполнен пункт плана № { $item }: { $student } — { $kind }
op-plan-drop = отменён пункт плана № { $item }: { $student } — { $kind }

## Столбцы

col-measure = Мероприятие
col-due-on = Срок
col-state = Состояние
col-done-on = Выполнено
col-result = Что получилось
col-set-on = Внесено в план
col-dropped-on = Отменено
col-made-on = План от
col-goal = Цель
col-criteria = Критерии снятия
col-plan-item = Пункт плана
rep-plans = Индивидуальные планы
