## Ранние признаки: причины присмотреться к ребёнку

cmd-indicators = Ранние признаки: причины присмотреться к ребёнку, словами; баллов и мест в списке нет
    .below =
        Пороги заданы нормами: esep norms show kz-2023
    .examples =
        esep indicators
        esep indicators --class 7Б --term previous
        esep indicators --term previous --propose
cmd-report-indicators = Ранние признаки: детей по каждой причине, сколько сигналов привело к помощи и за сколько дней
    .examples =
        esep report indicators --term previous
        esep report indicators --from 2025-09-01 --to 2026-08-31 --format xlsx --out признаки.xlsx
cmd-report-hand-in-indicators = Ранние признаки
arg-indicators-propose = Записать сигналы по этим причинам: одной операцией, по одной причине за четверть — один раз

indicators-title = Ранние признаки · детей: { $count }
indicators-note = Это не оценка ребёнка, а повод поговорить с ним. Записать сигналы: esep indicators --propose
indicators-no-figures = ! За { $term } нет данных о пропусках и оценках: esep import attendance ФАЙЛ --term { $term }
indicators-absence = пропущено дней: { $missed } из { $enrolled }, это { $percent } %
indicators-unexcused = пропущено уроков без причины: { $lessons }
indicators-failing = неудовлетворительные оценки, предметов: { $subjects }
indicators-turn-absence = пропускает { $now } % дней, в прежних четвертях было { $past } %
indicators-turn-failing = предметов с неудовлетворительной оценкой: { $now }; за прежние четверти (их { $terms }) всего { $past }
indicators-incident-victim = пострадал(а) в случаях травли с начала года: { $times } из { $all }
indicators-incident-initiator = назван(а) инициатором в случаях травли с начала года: { $times } из { $all }
indicators-incident-participant = участвовал(а) в случаях травли с начала года: { $times } из { $all }
indicators-signals = сигналов за четверть: { $count }
indicators-family = перемена в семье: { $statuses }
indicators-words = Ранний признак за { $term }: { $reason }
indicators-proposed = Записано сигналов: { $count } ({ $term }){ $had ->
    [0] {""}
   *[other] . Уже записаны раньше: { $had }
}{ $cared ->
    [0] {""}
   *[other] . Уже на учёте или под наблюдением, сигнал не нужен, детей: { $cared }
}. Ответить до { $due }: esep signal list --open
indicators-proposed-none = Новых сигналов нет ({ $term }){ $had ->
    [0] {""}
   *[other] . Уже записаны раньше: { $had }
}{ $cared ->
    [0] {""}
   *[other] . Уже на учёте или под наблюдением, сигнал не нужен, детей: { $cared }
}
indicators-all = все причины
indicators-report-note = Дети — кто был в школе в последний день четверти; ребёнок с несколькими причинами считается в каждой. Помощь — работа, план, постановка или направление после сигнала.
indicators-threshold = { $code ->
    [absence] от { $amount } % учебных дней
    [unexcused] больше { $amount } уроков за четверть
    [failing] предметов от { $amount }
    [turn_absence] на { $amount } процентных пунктов больше, чем в прежних четвертях
    [turn_failing] предметов на { $amount } больше, чем в среднем раньше
    [signals] сигналов за четверть от { $amount }
    [family] перемен от { $amount }
   *[incidents] случаев с начала года от { $amount }
}
indicators-hardship = ранний признак, когда начинается
rep-indicators = Ранние признаки
rep-sheet-indicators = Ранние признаки

op-indicators-propose = ранние признаки за { $term }: записано сигналов — { $count }

col-registers = Состоит на учёте
col-signal = Сигнал №
col-known = Уже на учёте
col-helped = Помощь оказана
