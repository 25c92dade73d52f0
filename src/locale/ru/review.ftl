## Справка

cmd-review = Пересмотр: что дало время на учёте, что предлагается; кому пора сниматься
cmd-review-add = Записывает пересмотр и назначает день следующего
    .examples =
        esep review add ахметов --on 25.12.2026 --outcome improved --criteria-met --propose remove --by калиева
        esep review add ким --on 25.12.2026 --outcome no_change --propose extend --until 30.06.2027
cmd-review-edit = Исправляет запись о пересмотре
cmd-review-list = Список пересмотров
cmd-review-exits = Кому пора сниматься с учёта: критерии выполнены, предложено снять, срок подходит к концу
    .examples =
        esep review exits
        esep review exits --within 60
arg-criteria-met = Критерии плана выполнены
arg-criteria-not-met = Критерии плана не выполнены
arg-propose = Что предлагается совету: continue (оставить как есть), extend (продлить), remove (снять)
arg-next = День следующего пересмотра (обычно конец следующей четверти, месяца или года — как принято для этого учёта)
arg-within = На сколько дней вперёд смотреть плановый конец (обычно как в нормах)
arg-review-add-on = День пересмотра
arg-review-edit-on = День пересмотра
arg-review-add-until = До какого дня предлагается продлить
arg-review-edit-until = До какого дня предлагается продлить
arg-review-add-by = Кто пересматривал: слова из имени
arg-review-edit-by = Кто пересматривал: слова из имени
arg-review-add-words = Что установлено, словами
arg-review-edit-words = Что установлено, словами
arg-review-edit-id = Номер пересмотра, как в `esep review list`
cli-value-what = ЧТО

## Ошибки

err-bad-propose = «{ $value }» — не предложение
    .hint = Пишите --propose continue, extend или remove
err-bad-days = «{ $value }» — не число дней
    .hint = Пишите целое число: --within 30
err-review-unknown = Нет пересмотра № { $review }
    .hint = Посмотрите: esep review list
err-review-before-placed = Пересмотр { $on } раньше постановки на учёт { $placed }: { $student }
    .hint = Проверьте дату --on
err-review-after-removal = Пересмотр { $on } позже снятия с учёта { $removed }: { $student }
    .hint = Проверьте дату --on
err-review-known = Пересмотр за { $day } уже записан, № { $review }: { $student }
    .hint = Исправить: esep review edit { $review } …
err-review-no-plan = Критерии не с чем сверить, плана нет: { $student }
    .hint = Составьте план: esep plan make "#{ $id }" --kind { $kind } --on { $today } --goal "…" --criteria "…"; или уберите --criteria-met
err-review-no-criteria = В плане не записано, когда ребёнка снимут с учёта: { $student }
    .why = Сказать, что критерии выполнены, можно, когда они есть
    .hint = Запишите их: esep plan edit "#{ $id }" --kind { $kind } --criteria "…"; или уберите --criteria-met
err-review-until = Срок --until называют, когда предлагают продлить
    .hint = Добавьте --propose extend или уберите --until
err-review-next-before = Следующий пересмотр { $next } не позже этого: { $on }
    .hint = Назовите день позже { $on }: --next ДАТА
err-review-next-unknown = В календаре нет четверти, которая следует за { $on }: день следующего пересмотра не вычислить
    .hint = Назовите его сами: --next ДАТА

## Сообщения

review-added =
    Пересмотр { $day } записан: { $student } — { $outcome }.{ $known ->
        [yes] {" "}Следующий — { $next }.
       *[no] {""}
    }{ $proposes ->
        [extend] {" "}Предложено продлить: esep council agenda N --review "#{ $id }"
        [remove] {" "}Предложено снять: esep council agenda N --removal "#{ $id }"
       *[continue] {""}
    }
review-edited = Пересмотр № { $review } исправлен: { $student }
review-same = Пересмотр № { $review } такой и есть: { $student }
review-list = Пересмотры
review-exits = Кому пора сниматься с учёта · { $day }, плановый конец до { $until } · { $count }
review-exits-next =
    Вынести на совет: esep council agenda N --removal УЧЕНИК
    Решение уже есть: esep register remove УЧЕНИК --on ДАТА --ground КОД --protocol N
    Оставить дольше можно только решением: esep register extend УЧЕНИК --on ДАТА --until ДАТА --protocol N
review-criteria-yes = выполнены
review-criteria-no = не выполнены
review-proposes-continue = оставить как есть
review-proposes-extend = продлить
review-proposes-remove = снять
review-why-criteria-met = критерии выполнены
review-why-proposed = предложено снять
review-why-end-passed = срок истёк
review-why-end-near = срок подходит к концу
op-review-add = пересмотр { $on }: { $student } — { $kind }
op-review-edit = исправлен пересмотр № { $review }: { $student } — { $kind }

## Столбцы

col-criteria-met = Критерии
col-proposes = Предложено
col-findings = Что установлено
col-reviewed-on = Пересмотрено
col-why = Почему
