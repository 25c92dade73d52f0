## История, по которой видно, изменялось ли что-либо в обход программы

cmd-history-verify = Проверяет всю историю: не изменялось ли что-либо в обход программы
    .examples =
        esep history verify
        esep history verify --against 3f2a-91bc-07d4-e8aa    контрольный код с подписанной бумаги
cmd-history-access = Кто и когда смотрел чьи записи
    .examples =
        esep history access ахметов --from 01.09.2026
arg-history-access-from = Первый день
arg-history-access-to = Последний день (сегодня)
arg-against = Контрольный код с бумаги: есть ли он в этой истории?
cli-value-digest = КОНТР_КОД

history-access = Кто смотрел записи
history-access-lists = Просмотр списков записывается без имён, с числом детей: esep history access
history-access-lost = Не удалось записать, что вы смотрели: { $why }
history-anchor = История: операция № { $operation }, контрольный код { $digest }
history-whole = История цела: { $count ->
    [one] { $count } операция
    [few] { $count } операции
   *[other] { $count } операций
}; последняя — № { $operation }, контрольный код { $digest }
history-known = Это контрольный код операции № { $operation } от { $when }; история цела.

err-bad-digest = { $argument }: «{ $value }» — не контрольный код
    .hint = От 12 до 64 цифр и букв от a до f, как под отчётом: 3f2a-91bc-07d4-e8aa
err-digest-unknown = Ни у одной операции этого файла учёта нет контрольного кода { $digest }
    .why = В коде ошибка, бумага из другого файла учёта, или после печати вернули старую копию либо подменили историю
    .hint = Сверьте код с бумагой ещё раз; проверьте, что бумага этой школы и этого учёта.
        { $known ->
            [yes] Если всё верно, посмотрите в самой новой копии, потом в тех, что рядом с ней: esep -f "{ $copy }" history verify --against { $digest }
           *[no] Если всё верно, найдите копию, сделанную после печати (рядом с учётом копий нет), и посмотрите в ней: esep -f КОПИЯ history verify --against { $digest }
        }
        Если код там есть, здесь не хватает записей: не удаляйте копии и скажите директору.
err-history-row = История не сходится: после операции № { $operation } запись была другой
    .why = Изменено в обход программы: таблица { $table }, строка { $row }
    .hint = Сравните с прежней копией: esep -f КОПИЯ history verify
err-history-operation = История не сходится: сама операция № { $operation } изменена в обход программы
    .hint = Сравните с прежней копией: esep -f КОПИЯ history verify
err-history-missing = История не сходится: операция № { $operation } удалена в обход программы
    .hint = Сравните с прежней копией: esep -f КОПИЯ history verify
err-history-stranger = История не сходится: строку { $row } таблицы { $table } не добавляла ни одна операция
    .hint = Сравните с прежней копией: esep -f КОПИЯ history verify

history-reason = { $what }; причина: { $reason }
err-reason-names = В причине назван ребёнок, а она остаётся в истории навсегда, даже если ребёнка удалить
    .hint = Напишите без имени; если нужно, с номером: "#12 внесён дважды"
