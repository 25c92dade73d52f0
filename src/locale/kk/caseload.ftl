## Анықтама

cmd-caseload = Жүктеме: әр маманда қанша бала, жазба, іс-шара, мерзімі өткен және жүргізілген жұмыс бар
    .examples =
        esep caseload
        esep caseload --term previous --format xlsx --out жүктеме.xlsx

## Хабарлар

caseload-title = Мамандардың жүктемесі
caseload-nobody = жауапты тағайындалмаған
caseload-pupils = Мектепте { $pupils } оқушы бар.
caseload-short = ! { $role }: норма бойынша біреуіне { $norm } оқушы ({ $certainty }); { $count ->
    [0] қызметкерлер тізімінде біреуі де жоқ
   *[other] қазір { $filled }
}, { $wanted } керек.

## Бағандар

col-children = Бала
col-entries = Жазба
col-measures = Іс-шара
col-overdue = Мерзімі өткені
col-overdue-reviews = Мерзімі өткен қарау
col-overdue-measures = Мерзімі өткен іс-шара
col-pupils-each = Біреуіне шаққанда оқушы
col-norm = Норма
