## Справка

cmd-caseload = Нагрузка: дети, записи, пункты планов, просроченное и проведённая работа у каждого специалиста
    .examples =
        esep caseload
        esep caseload --term previous --format xlsx --out нагрузка.xlsx

## Сообщения

caseload-title = Нагрузка специалистов
caseload-nobody = ответственный не назначен
caseload-pupils = Учеников в школе: { $pupils }.
caseload-short = ! { $role }: по норме { $norm } учеников на одного ({ $certainty }); { $count ->
    [0] в списке сотрудников нет ни одного
   *[other] сейчас { $filled }
}, нужно { $wanted }.

## Столбцы

col-children = Детей
col-entries = Записей
col-measures = Пунктов плана
col-overdue = Просрочено
col-overdue-reviews = Просрочено пересмотров
col-overdue-measures = Просрочено пунктов плана
col-pupils-each = Учеников на одного
col-norm = Норма
