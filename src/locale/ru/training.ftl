## Курсы сотрудников

cmd-training = Курсы сотрудников по профилактике насилия, травли (буллинга) и суицида: кто прошёл, кто нет
cmd-training-add = Записывает курсы одного или нескольких сотрудников
    .examples =
        esep training add мельник --topic bullying --course "Профилактика травли в школе" --on 20.10.2026 --hours 36 --certificate 01-774
        esep training add мельник қалиева литвинова --topic suicide_prevention --course "Семинар районного отдела" --on 15.09.2026 --hours 8
cmd-training-edit = Исправляет запись о курсах
    .examples =
        esep training edit 3 --certificate 01-775
cmd-training-list = Записанные курсы, всех или одного сотрудника
    .examples =
        esep training list мельник
        esep training list --year 2026-2027
cmd-report-training = Кто из сотрудников прошёл курсы: по должностям и темам, за учебный год и вообще
    .examples =
        esep report training --year 2026-2027
        esep report training --list bullying:no
cmd-report-hand-in-training = Кто из сотрудников прошёл курсы
arg-training-add-staff = Сотрудники: #номер или слова из имени в кавычках
arg-training-list-staff = Сотрудник: слова из имени в кавычках или #номер
arg-topic = Тема
arg-course = Как называются курсы, кто проводил
arg-training-add-on = Последний день курсов
arg-training-edit-on = Последний день курсов
arg-hours = Сколько академических часов
arg-certificate = Номер сертификата
arg-training-edit-id = Номер записи, как в `esep training list`
arg-report-training-list = Сотрудники, вошедшие в число: bullying, без курсов bullying:no, по должности bullying:psychologist:no

training-added = Курсы записаны, № { $ids }: { $topic }, { $day } — { $names }
training-edited = Исправлена запись о курсах № { $id }
training-same = Запись о курсах № { $id } такая и есть
training-list = Курсы сотрудников: { $count }
training-none = ! Ни на каких курсах не были ({ $count }): { $names }
op-training-add = курсы { $on }: { $topic }, сотрудников { $count }
op-training-edit = исправлена запись о курсах № { $training }

err-bad-hours = { $argument }: «{ $value }» — не число часов
    .hint = Пишите целое число от 1 до 2000
err-training-certificate = Номер сертификата у каждого свой, а сотрудников названо несколько
    .hint = Запишите курсы без --certificate, потом каждому: esep training edit НОМЕР --certificate N
err-training-twice = { $name }: в одной команде дважды
    .hint = Назовите каждого один раз
err-training-known = Эти курсы у сотрудника уже записаны: № { $id } от { $day }
    .hint = Исправить: esep training edit { $id }
err-training-unknown = Нет записи о курсах № { $id }
    .hint = Посмотрите: esep training list

col-topic = Тема
col-course = Курсы
col-hours = Часов
col-certificate = Сертификат
col-trained = Прошли за год
col-trained-ever = Прошли когда-либо
col-staff-count = Всего сотрудников
rep-sheet-training = Курсы
rep-training = Курсы сотрудников
rep-school-year = { $year } учебный год
