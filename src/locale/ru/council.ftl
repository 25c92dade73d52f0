## Совет профилактики

cli-value-meeting = ЗАСЕДАНИЕ
cli-value-item = ПУНКТ

cmd-council = Совет профилактики: заседания, повестка, решения, протоколы
cmd-council-plan = Назначает заседание совета
    .examples =
        esep council plan --on 26.11.2026 --chair мельник
cmd-council-edit = Исправляет день, председателя или примечание открытого заседания
cmd-council-list = Список заседаний
cmd-council-show = Повестка заседания, решения и что набрать дальше
cmd-council-agenda = Вносит в повестку предложение, пересмотр или снятие
    .examples =
        esep council agenda 3 --all-open                 все предложения, которые ждут заседания
        esep council agenda 3 --proposal 5 7
        esep council agenda 3 --review ахметов --kind in_school
        esep council agenda 3 --removal ким дана
        esep council agenda 3 --drop 2                   убрать пункт 2
cmd-council-attend = Записывает, кто был на заседании и кого не было
    .examples =
        esep council attend 3 калиева мельник --guest "Ахметова С., мать"
        esep council attend 3 жумабаев --absent
cmd-council-decide = Записывает решение по пункту повестки
    .examples =
        esep council decide 3 1 --decision place --responsible калиева
        esep council decide 3 2 --decision extend --until 26.05.2027 --outcome no_change
        esep council decide 3 3 --decision remove --ground improved
        esep council decide 3 4 --decision refer --agency kdn --words "направить материалы"
cmd-council-close = Закрывает заседание: по решениям ставит на учёт, продлевает, снимает, направляет
    .examples =
        esep council close 3 --protocol 7 -n             только проверить, что выйдет
        esep council close 3 --protocol 7
cmd-council-order = Вносит приказ директора в заседание и в записи, которые оно поставило
    .examples =
        esep council order 3 --order 112 --date 27.11.2026
cmd-council-minutes = Протокол, который печатают и подписывают
    .examples =
        esep council minutes 3 --format html --out протокол.html
        esep council minutes 3 --lang kk --out хаттама.xlsx

arg-council = Номер заседания, как его показывает `esep council list`
arg-chair = Председатель: слова имени
arg-council-list-open = Только открытые
arg-council-agenda-proposal = Номера предложений
arg-all-open = Все предложения, которые ждут заседания
arg-review = Пересмотр по ребёнку на учёте: слова имени
arg-removal = Вопрос о снятии с учёта: слова имени ребёнка
arg-drop = Убрать этот пункт из повестки
arg-council-attend-staff = Сотрудники: имя каждого (в кавычках, если слов несколько) или "#номер"
arg-guest = Не сотрудник: родитель, инспектор
arg-absent = Их не было
arg-change = Исправить то, что уже записано
arg-item = Пункт повестки, как его показывает `esep council show`
arg-decision = Решение: place ({ council-decision-place }), extend ({ council-decision-extend }), continue ({ council-decision-continue }), remove ({ council-decision-remove }), refer ({ council-decision-refer }), refuse ({ council-decision-refuse }) или postpone ({ council-decision-postpone })
arg-council-decide-until = place, extend: плановое окончание (для place обычно срок этого учёта)
arg-council-decide-review-on = place, extend, continue: день следующего пересмотра (обычно конец четверти)
arg-council-decide-responsible = place: кто сопровождает ребёнка
arg-council-decide-ground = remove: основание снятия
arg-council-decide-agency = refer: в какую организацию
arg-council-decide-outcome = extend, continue, remove: что дало это время
arg-council-decide-words = Что говорили и решили
arg-council-order-order = Номер приказа директора
arg-date = Дата приказа

council-added = Назначено заседание № { $id }: { $day }. Повестка: esep council agenda { $id } --all-open
council-edited = Исправлено заседание № { $id }: { $day }
council-same = Заседание № { $id } такое и есть: { $day }
council-title = Заседания совета профилактики · { $count }
council-one = Заседание № { $id } · { $day }
council-open = открыто
council-protocol = протокол № { $protocol }
council-chair = председатель { $name }
council-present = Присутствовали: { $names }
council-absent = Отсутствовали: { $names }
council-order = Приказ директора: № { $order } от { $day }
council-next-agenda = Повестка пуста: esep council agenda { $id } --all-open
council-next-decide = Нет решения по пунктам: { $items }. esep council decide { $id } { $item } --decision …
council-next-close = Решено всё: esep council close { $id } --protocol N
council-put = В повестку заседания № { $id } внесены пункты: { $items }. Посмотреть: esep council show { $id }
council-dropped = Из повестки заседания № { $id } убран пункт { $item }; следующие сдвинулись на один
council-nothing-open = Нет предложений, которые ждут заседания
council-attended = На заседании № { $id } были: { $names }
council-missed = На заседании № { $id } не были: { $names }
council-item-decided = Заседание № { $id }, пункт { $item }: { $student } — { $decision }
council-done = Заседание № { $id } закрыто, протокол № { $protocol }: { $tally }. Напечатать: esep council minutes { $id }
council-protocol-used = Протокол № { $protocol } в этом учебном году уже есть: заседание № { $other } от { $day }
council-nobody = Не записано, кто был на заседании; закрытие можно отменить и дописать: esep undo, esep council attend
council-ordered = По заседанию № { $id } записан приказ № { $order }, записей: { $count }
council-order-kept = Свой номер приказа остался: { $names }
council-until = срок до { $day }
council-review = пересмотр { $day }
council-responsible = ответственный { $name }
council-outcome = результат: { $outcome }
council-purpose-placement = постановка
council-purpose-review = пересмотр
council-purpose-removal = снятие
council-decision-none = в повестке
council-decision-place = поставить на учёт
council-decision-extend = продлить
council-decision-continue = продолжить работу
council-decision-remove = снять с учёта
council-decision-refer = направить в организацию
council-decision-refuse = отказать
council-decision-postpone = отложить
council-resolved-place = поставить на учёт
council-resolved-extend = продлить
council-resolved-continue = продолжить работу
council-resolved-remove = снять с учёта
council-resolved-refer = направить в организацию
council-resolved-refuse = отказать
council-resolved-postpone = отложить

col-chair = Председатель
col-items = Вопросов
col-undecided = Без решения
col-order-date = Дата приказа
col-words = Содержание
col-question = Вопрос
col-decided = Решение
col-entry = Запись

op-council-plan = назначено заседание № { $council } на { $on }
op-council-edit = исправлено заседание № { $council }: { $on }
op-council-agenda = повестка заседания № { $council }, вопросов: { $count }
op-council-drop = из повестки заседания № { $council } убран пункт { $item }
op-council-attend = кто был на заседании № { $council }, человек: { $count }
op-council-decide = заседание № { $council }, пункт { $item }: { $decision } — { $student }
op-council-close = закрыто заседание № { $council } от { $on }, протокол № { $protocol }, вопросов: { $count }
op-council-order = приказ № { $order } по заседанию № { $council }, записей: { $count }

err-bad-decision = «{ $value }» — не решение совета
    .hint = Решения: place ({ council-decision-place }), extend ({ council-decision-extend }), continue ({ council-decision-continue }), remove ({ council-decision-remove }), refer ({ council-decision-refer }), refuse ({ council-decision-refuse }), postpone ({ council-decision-postpone })
err-council-unknown = Нет заседания № { $id }
    .hint = Посмотрите: esep council list
err-council-planned = На { $day } заседание уже назначено: № { $id }
    .hint = Посмотрите: esep council show { $id }
err-council-closed = Заседание № { $id } от { $day } закрыто, протокол № { $protocol }
    .why = В закрытом заседании меняется только приказ
    .hint =
        Посмотрите: esep council minutes { $id }
        Если оно закрыто по ошибке, найдите операцию и отмените её: esep history
err-council-decided = На заседании № { $id } от { $day } уже записаны решения, день не перенести
    .why = Сроки посчитаны от этого дня
    .hint = Назначьте новое заседание, а пункты этого отложите: --decision postpone
err-council-not-closed = Заседание № { $id } от { $day } ещё не закрыто
    .why = Приказ выходит после протокола
    .hint = Закрыть: esep council close { $id } --protocol N
err-council-undecided = На заседании № { $id } есть вопросы без решения: { $count }
    .hint = Запишите решение: esep council decide { $id } { $item } --decision …; убрать пункт: esep council agenda { $id } --drop { $item }
err-council-rules = Решения заседания № { $id }, которые нельзя исполнить: { $count }; ничего не записано
    .hint = Измените решение: esep council decide { $id } ПУНКТ --change --decision …; убрать пункт: esep council agenda { $id } --drop ПУНКТ
err-item-unknown = В повестке заседания № { $id } нет пункта { $item }, всего их { $count }
    .hint = Посмотрите: esep council show { $id }
err-item-decided = По пункту { $item } заседания № { $id } решение уже есть ({ $decision }): { $student }
    .why = По одному вопросу бывает одно решение
    .hint = Чтобы заменить его, наберите ту же команду с --change
err-decision-unfit = К этому вопросу ({ $purpose }) такое решение не подходит: { $decision } — { $student }, пункт { $item }
    .hint = Подходят: --decision { $fitting }
err-entry-planned = { $student }: эта запись уже в повестке заседания № { $council }
    .hint = Посмотрите: esep council show { $council }
err-entry-removed = { $student }: запись от { $placed } закрыта, ребёнок снят с учёта { $removed }
    .hint = Посмотрите: esep register show "#{ $id }"
err-proposed-after-council = Предложение № { $id } от { $on } записано позже заседания № { $council } от { $day }: { $student }
    .hint = Внесите его в следующее заседание или проверьте дату: esep proposal edit { $id } --on ДАТА
err-attendance-known = Заседание № { $id }: { $name } уже в списке { $present ->
    [yes] присутствующих
   *[no] отсутствующих
}
    .hint = Чтобы исправить, наберите ту же команду с --change
err-order-known = По заседанию № { $id } уже есть приказ № { $order }
    .hint = Чтобы заменить его, наберите ту же команду с --change
err-order-before-council = Приказ от { $date } раньше заседания № { $id } ({ $day })
    .hint = Проверьте дату --date
err-form-of-council = Форма «{ $name }» — об одном заседании
    .hint = Назовите заседание: esep council minutes ЗАСЕДАНИЕ
