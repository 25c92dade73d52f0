## Предложения совету

cmd-proposal = Предложения совету поставить ребёнка на учёт
cmd-proposal-add = Предлагает поставить ребёнка на учёт; решает совет
    .examples =
        esep proposal add ахметов --kind in_school --ground truancy --on 18.11.2026 --by калиева
        esep proposal add ахметов --kind in_school --ground truancy --on 18.11.2026 --signal 5 --representation "…"
cmd-proposal-list = Предложения и что по ним решено
    .examples =
        esep proposal list --open
cmd-proposal-show = Показывает одно предложение с его текстами
cmd-proposal-edit = Исправляет предложение, пока совет не решил
cmd-proposal-withdraw = Отзывает предложение, пока совет не решил
    .examples =
        esep proposal withdraw 3 --on 20.11.2026 --reason "вернулся на уроки"

arg-proposal-add-kind = На какой учёт
arg-proposal-edit-kind = На какой учёт
arg-proposal-add-by = Кто предлагает: слова имени
arg-proposal-edit-by = Кто предлагает: слова имени
arg-representation = Представление: почему
arg-character-reference = Характеристика ребёнка
arg-signal = Номера сигналов, на которые отвечает предложение
arg-proposal-list-open = Только те, по которым совет ещё не решил
arg-proposal-show-id = Номер предложения, как его показывает `esep proposal list`
arg-proposal-edit-id = Номер предложения, как его показывает `esep proposal list`
arg-proposal-withdraw-id = Номер предложения, как его показывает `esep proposal list`

proposal-added = Записано предложение № { $id }: { $student } — { $register }. В повестку: esep council agenda ЗАСЕДАНИЕ --proposal { $id }
proposal-edited = Исправлено предложение № { $id }: { $student }
proposal-same = Предложение № { $id } такое и есть: { $student }
proposal-withdrawn = Отозвано предложение № { $id }: { $student }
proposal-title = Предложения · { $count }
proposal-one = Предложение № { $id } · { $student }
proposal-state-open = ждёт заседания
proposal-state-planned = в повестке
proposal-state-decided = решено
proposal-state-withdrawn = отозвано

col-proposal = Предложение
col-representation = Представление
col-character-reference = Характеристика
col-signals = Сигналы
col-council = Заседание
col-decision = Решение

op-proposal-add = предложение № { $proposal } от { $on }: { $student } — { $register }
op-proposal-edit = исправлено предложение № { $proposal }: { $student }
op-proposal-withdraw = предложение № { $proposal } отозвано { $on }: { $student }

err-proposal-unknown = Нет предложения № { $id }
    .hint = Посмотрите: esep proposal list
err-proposal-not-needed = Для постановки на этот учёт решение совета не нужно: { $register }
    .hint = Поставьте сразу: esep register place "#{ $id }" --kind { $kind } --ground { $ground } --on { $on }
err-proposal-open = { $student }: предложение на этот учёт уже есть: { $register }, № { $id } от { $day }
    .why = На один учёт ребёнка не предлагают дважды
    .hint =
        Дополнить: esep proposal edit { $id } …
        Связать с ним сигнал: esep signal resolve НОМЕР --as proposal --proposal { $id } --on ДАТА
err-proposal-withdrawn = Предложение № { $id } отозвано { $day }
    .hint =
        Посмотрите: esep proposal show { $id }
        Если нужно, запишите новое: esep proposal add
err-proposal-decided = По предложению № { $id } уже решено ({ $decision }, заседание № { $council }): { $student }
    .hint = Посмотрите: esep council show { $council }
err-proposal-planned = Предложение № { $id } стоит в повестке заседания № { $council }: { $student }
    .hint = Сначала уберите из повестки: esep council show { $council }, затем esep council agenda { $council } --drop ПУНКТ
err-withdrawn-before-proposed = Предложение № { $id } записано { $day }, отозвать его { $on } нельзя
    .hint = Проверьте дату --on
