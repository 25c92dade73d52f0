## Рамка каждой страницы справки

cli-usage = Как набирать:
cli-options = параметры
cli-command = КОМАНДА
cli-commands = Команды
cli-empties = Чтобы убрать записанное, поставьте после параметра = без значения, например { $example }. Так убираются:
    { $options }
cli-examples = Примеры:
cli-arguments = О ком или о чём
cli-global-options = Общие параметры
cli-options-heading = Параметры
cli-codes = Коды (вместо кода можно набрать название):

## Имена значений

cli-value-file = ФАЙЛ
cli-value-name = ИМЯ
cli-value-date = ДАТА
cli-value-code = КОД
cli-value-text = ТЕКСТ
cli-value-iin = ИИН
cli-value-class = КЛАСС
cli-value-bin = БИН
cli-value-how = КАК
cli-value-dir = ПАПКА
cli-value-student = УЧЕНИК
cli-value-words = СЛОВА
cli-value-staff = СОТРУДНИК
cli-value-n = N
cli-value-term = ЧЕТВЕРТЬ
cli-value-year = ГОД
cli-value-group = ГРУППА
cli-value-id = НОМЕР
cli-value-operation = ОПЕРАЦИЯ
cli-value-lang = ЯЗЫК
cli-value-format = ФОРМАТ
cli-value-when = КОГДА
cli-value-pack = ПАКЕТ
cli-value-form = ФОРМА
cli-value-cell = ЧИСЛО
cli-value-sex = F|M

## Команды

cmd = esep ведёт школьный учёт детей, которым нужно повышенное внимание
    .examples =
        esep demo                          школа-образец, чтобы попробовать
        esep init                          новый зашифрованный учёт
        esep import students список.csv    загрузить учеников школы
        esep register list                 кто сегодня на учёте
        esep report movement --term current
cmd-init = Создаёт новый учёт и ключ к нему
    .examples =
        esep init --school-kk "№ 15 орта мектеп" --school-ru "Средняя школа № 15"
        esep init > код.txt                код восстановления — в файл для печати
cmd-demo = Создаёт учёт школы-образца и показывает, с чего начать
cmd-student = Ученики школы
cmd-student-add = Записывает ученика
    .examples =
        esep student add --iin 110214500128 --last-name Ахметов --first-name Әлихан --sex M --class 9Б
cmd-student-edit = Исправляет сведения об ученике; --class вместе с --since переводит в другой класс
    .examples =
        esep student edit ахметов алихан --phone "+7 700 000 00 00"
        esep student edit "#12" --class 9В --since 10.11.2026
cmd-student-show = Показывает карточку ученика
cmd-student-list = Список учеников школы
    .examples =
        esep student list --class 7Б
        esep student list --format excel --out ученики.csv
cmd-staff = Сотрудники, которые работают с детьми
cmd-staff-add = Записывает сотрудника
    .examples =
        esep staff add --name "Қалиева Гүлмира Сәкенқызы" --role social_pedagogue
cmd-staff-edit = Исправляет имя или должность
cmd-staff-list = Список сотрудников
cmd-register = Постановка на учёт, продление, снятие
cmd-register-place = Ставит ученика на учёт
    .examples =
        esep register place ахметов --kind in_school --ground truancy --on 10.09.2026 --protocol 1
cmd-register-edit = Дополняет или исправляет запись: протокол, приказ, основания, даты
    .examples =
        esep register edit ахметов --protocol 1 --protocol-date 09.09.2026
cmd-register-extend = Продлевает учёт
    .examples =
        esep register extend ахметов --on 05.03.2027 --until 05.09.2027 --protocol 6
cmd-register-remove = Снимает с учёта; запись остаётся в истории
    .examples =
        esep register remove ахметов --on 05.03.2027 --ground improved --protocol 6
cmd-register-list = Кто состоит на учёте
cmd-register-show = Всё, что было с ребёнком, по порядку дней
cmd-intervention = Проведённая работа по датам
cmd-intervention-add = Записывает работу с одним или несколькими детьми
    .examples =
        esep intervention add ахметов --kind talk_student --on 12.11.2026 --by калиева --minutes 30
        esep intervention add "#3" "#7" --kind class_activity --on 12.11.2026
cmd-intervention-edit = Исправляет запись о работе
cmd-intervention-list = Список проведённой работы
cmd-report = Отчёты за четверть, за период или на день
cmd-report-register = Журнал учёта: кто состоит, основания, протоколы, проведённая работа
    .examples =
        esep report register --term 2026-2027/1 --format excel --out журнал.csv
cmd-report-movement = Движение: было, поставлено, перешли, снято, осталось — числа всегда сходятся
    .examples =
        esep report movement --term previous --by class
cmd-report-interventions = Проведённая работа по видам
cmd-report-passport = Социальный паспорт школы и классов: ученики и семьи по статусам, этот год и прошлый
    .examples =
        esep report passport
        esep report passport --by class --year 2026-2027 --format xlsx --out паспорт.xlsx
cmd-report-coverage = Что есть у детей на учёте: протокол, работа, кружок, пересмотр — у скольких из скольких
    .examples =
        esep report coverage --kind in_school
cmd-report-dynamics = Движение за несколько четвертей или лет подряд
    .examples =
        esep report dynamics --by year
        esep report dynamics --from-term 2025-2026/1 --to-term 2026-2027/2
cmd-report-outcomes = Что дала работа: результаты по видам, сколько ждали первой работы, сколько стояли, кто вернулся
    .examples =
        esep report outcomes --term previous
cmd-report-term = Итоги четверти: движение, работа, её полнота и результаты, паспорт, журнал — всё в одной книге
    .examples =
        esep report term --term previous --out четверть.xlsx
        esep report term --kind in_school --out четверть.html
cmd-report-chronology = Всё, что было с ребёнком, по порядку дней, — для печати или отправки
    .examples =
        esep report chronology ахметов --format html --out ахметов.html
cmd-report-hand-in = Сохраняет отчёт как сданный: числа, их отпечаток, кто сдал
    .examples =
        esep report hand-in movement --term previous
cmd-report-hand-in-register = Журнал учёта
cmd-report-hand-in-movement = Движение
cmd-report-hand-in-interventions = Проведённая работа
cmd-report-hand-in-passport = Социальный паспорт
cmd-report-hand-in-coverage = Полнота работы с детьми на учёте
cmd-report-hand-in-dynamics = Движение по периодам
cmd-report-hand-in-outcomes = Результаты работы
cmd-report-hand-in-term = Итоги четверти
cmd-report-handed-in = Сданные отчёты
cmd-history = Что, кем и когда сделано
cmd-undo = Отменяет последнюю операцию или названную
    .examples =
        esep undo -n                       только показать, что будет отменено
        esep undo 12 --reason "внесено дважды"
cmd-calendar = Отчётные четверти и каникулы учебного года
    .examples =
        esep calendar
        esep calendar 2025-2026
cmd-norms = Нормы: коды, названия, календарь и формы
    .below =
        Новый учебный год, дни — по приказу министра, файлом такого вида (год.toml):
        id = "school-years"
        version = 1
        from = "2027-01-01"
        title = {"{"} kk = "Оқу жылдары", ru = "Учебные годы", en = "School years" {"}"}

        {"["}[year]]
        year = "2027-2028"
        source = {"{"} kk = "№ … бұйрық", ru = "приказ № …", en = "order No. …" {"}"}
        lessons = ["2027-09-01", "2028-05-25"]
        autumn = ["2027-10-25", "2027-10-31"]
        winter = ["2027-12-27", "2028-01-09"]
        spring = ["2028-03-20", "2028-03-26"]
        grade_1 = ["2028-02-07", "2028-02-13"]
cmd-norms-list = Список пакетов норм
cmd-norms-show = Коды пакета и его основания
cmd-norms-check = Проверяет файл пакета
cmd-norms-add = Добавляет пакет в учёт
    .examples =
        esep norms check год.toml
        esep norms add год.toml
cmd-norms-export = Выгружает файл пакета: его можно изменить и добавить с новой версией
    .examples =
        esep norms export kz-2023 --out kz-2023.toml
        esep norms check kz-2023.toml
        esep norms add kz-2023.toml
cmd-report-form = Формы, которые печатают и подписывают; без имени — их список
    .examples =
        esep report form
        esep report form journal --term current --out journal.xlsx

## Общие параметры

arg-file = Файл учёта [ESEP_FILE]
arg-key-file = Файл ключа [ESEP_KEY_FILE]
arg-lang = Язык: kk, ru или en [ESEP_LANG]
arg-actor = Кто работает, для истории [ESEP_ACTOR]
arg-today = День, который считать сегодняшним [ESEP_TODAY]
arg-format = table, csv, excel, json, jsonl, xlsx или html
arg-headings = Заголовки столбцов: code, kk, ru, en или kk-ru
arg-out = Записать в этот файл; формат — по окончанию имени
arg-dry-run = Показать, что будет сделано, и ничего не менять
arg-yes = Не спрашивать
arg-quiet = Молчать, кроме предупреждений и ошибок
arg-color = Цвет: auto, always или never
arg-help = Показать эту справку
arg-version = Показать версию

## Аргументы

arg-school-kk = Название школы по-казахски
arg-school-ru = Название школы по-русски
arg-bin = БИН школы, 12 цифр
arg-encrypt = Защита: key-file (обычно), passphrase, both или none
arg-dir = Папка образца (обычно esep-demo)
arg-student = ИИН, #номер или слова из имени; класс сужает выбор: ахметов 9Б
arg-students = Дети: ИИН, #номер или слова из имени в кавычках
arg-words = Слова из имени
arg-iin = ИИН, 12 цифр
arg-last-name = Фамилия
arg-first-name = Имя
arg-patronymic = Отчество
arg-sex = Пол: F (девочка) или M (мальчик)
arg-birth-date = Дата рождения
arg-class = Класс: 7Б
arg-since = Первый день в классе (обычно сегодня)
arg-language = Язык обучения
arg-address = Адрес
arg-phone = Телефон
arg-guardian = Законный представитель
arg-guardian-relation = Кем приходится ребёнку
arg-guardian-phone = Телефон представителя
arg-social-status = Социальный статус семьи
arg-on = День: 22.11.2026 или 2026-11-22
arg-all = Вместе с прошлыми
arg-reason = Причина, словами
arg-name = Полное имя
arg-role = Должность
arg-staff = Слова из имени или #номер
arg-kind = Вид учёта
arg-ground = Основания
arg-register-remove-ground = Основание снятия
arg-protocol = Номер протокола совета
arg-protocol-date = Дата протокола
arg-order = Номер приказа директора
arg-responsible = Кто сопровождает ребёнка: слова из имени
arg-review-on = День следующего пересмотра
arg-until = Плановый конец учёта
arg-note = Примечание
arg-placed-on = Дата постановки, если записей несколько
arg-removal-protocol = Номер протокола о снятии
arg-outcome = Результат
arg-by = Кто провёл: слова из имени
arg-report-movement-by = Считать по: total, class, grade-group, sex, ground или staff
arg-report-interventions-by = Считать по: total или staff
arg-report-passport-by = Считать по: total или class
arg-report-dynamics-by = Строка на каждую четверть или на год: term или year
arg-from-term = Первая четверть (обычно первая прошлого года)
arg-to-term = Последняя четверть (обычно текущая)
arg-public = Для передачи за пределы школы: без имён, вместо малых чисел *
arg-summary = Содержание работы
arg-minutes = Сколько минут
arg-id = Номер записи о работе, как в `esep intervention list`
arg-intervention-add-kind = Вид работы
arg-intervention-edit-kind = Вид работы
arg-term = Четверть: 2026-2027/1, current (текущая) или previous (прошлая)
arg-from = Первый день периода
arg-to = Последний день периода
arg-path = Файл
arg-operation = Номер операции, как в `esep history`
arg-year = Учебный год: 2026-2027
arg-pack = Пакет, например kz-2026 или kz-2026/1
arg-form = Название формы
arg-as-known-on = Как было известно на этот день: без всего, что записано позже
arg-list = Дети, вошедшие в число отчёта; какие числа есть, покажет --list "?"
arg-report-movement-list = Дети, вошедшие в число: placed или placed:5-9
arg-report-interventions-list = Дети, вошедшие в число: call или total; при --by staff — call:ИМЯ
arg-report-passport-list = Ученики, вошедшие в число: low_income, год назад low_income:before, в классе low_income:7Б
arg-report-coverage-list = Дети, вошедшие в показатель: contact — у кого есть, contact:no — у кого нет
arg-report-dynamics-list = Дети, вошедшие в число: placed:2026-2027/1
arg-report-outcomes-list = Дети, вошедшие в число: call, call:improved, total:unrecorded, first_contact:no
