## Ошибка: что случилось; .why — почему; .hint — что набрать дальше

err-label = Ошибка

## Команда не понята

err-code-unknown = { $vocabulary ->
    [register] Нет такого вида учёта
    [ground] Нет такого основания
    [removal-ground] Нет такого основания снятия
    [intervention] Нет такого вида работы
    [outcome] Нет такого результата
    [agency] Нет такой организации
    [document] Нет такого вида документа
    [way] Нет такого способа уведомления
    [consent] Нет такого вида согласия
    [channel] Нет такого канала
    [content] Нет такого вида содержания
    [deadline] Нет такого срока
    [role] Нет такой должности
    [social-status] Нет такого социального статуса
    [outing] Нет такого вида посещения
    [topic] Нет такой темы курсов
    [aid] Нет такого вида помощи
    [language] Нет такого языка обучения
   *[sex] Пол обозначается F или M
}: { $code }
    .hint = { $near ->
        [0] Все коды: { $typed } --help
       *[other] Похожие коды: { $nearest }. Все коды: { $typed } --help
    }
err-cli-unknown-command = Нет такой команды: { $value }
    .hint = Список команд: { $typed } --help
err-cli-unknown-command-near = Нет такой команды: { $value }
    .hint = Может быть, { $nearest }? Список команд: { $typed } --help
err-cli-unknown-option = У этой команды нет параметра { $argument }
    .hint = Параметры команды: { $typed } --help
err-cli-unknown-option-near = У этой команды нет параметра { $argument }
    .hint = Может быть, { $nearest }? Параметры команды: { $typed } --help
err-cli-stray-word = Лишнее слово: { $argument }
    .hint = Значение из нескольких слов берут в кавычки. Как набирать: { $typed } --help
err-cli-missing = Не хватает: { $argument }
    .hint = Примеры: { $typed } --help
err-cli-one-of = Нужно одно из этого: { $argument }
    .hint = Примеры: { $typed } --help
err-cli-conflict = { $argument } нельзя вместе с { $other }
    .hint = Оставьте одно из двух
err-cli-no-value = После { $argument } ничего не стоит
    .hint = Допишите значение; примеры: { $typed } --help
err-cli-not-utf8 = В команде есть знаки, которые нельзя прочесть
    .hint = Проверьте раскладку и кодировку консоли (chcp 65001)
err-cli-other = Не понято: { $argument } { $value }
    .hint = Примеры: { $typed } --help
err-bad-date = { $argument }: «{ $value }» — не дата
    .hint = Пишите так: 22.11.2026 или 2026-11-22
err-bad-class = { $argument }: «{ $value }» — не класс
    .hint = Пишите класс от 0 до 12 и букву: 7Б
err-iin-scientific = ИИН «{ $value }» испорчен таблицей Excel: цифры потеряны
    .hint = Возьмите ИИН из документа; в Excel задайте столбцу формат «Текстовый»
err-iin-not-digits = В ИИН «{ $value }» не только цифры
    .hint = ИИН — 12 цифр; часто вместо нуля стоит буква О
err-iin-length = В ИИН «{ $value }» не 12 цифр
    .hint = ИИН — 12 цифр, нули в начале тоже считаются
err-iin-check-digit = В ИИН не сходится контрольная цифра: { $value }
    .hint = Сверьте с документом: одна из цифр набрана неверно
err-bad-bin = «{ $value }» — не БИН: нужны 12 цифр с верной контрольной
    .hint = Сверьте с документами школы
err-bad-term = «{ $value }» — не четверть
    .hint = Пишите так: --term 2026-2027/1, --term current или --term previous
err-bad-year = «{ $value }» — не учебный год
    .hint = Пишите так: 2026-2027
err-bad-minutes = «{ $value }» — не минуты
    .hint = Работа длится от 0 до 1440 минут
err-empty-text = { $argument }: пусто
    .hint = Напишите значение или уберите этот параметр
err-bad-lang = Нет языка «{ $value }»
    .hint = Есть kk, ru и en
err-bad-format = Нет формата «{ $value }»
    .hint = Есть table, csv, excel, json, jsonl, xlsx и html
err-bad-headings = Нет заголовков «{ $value }»
    .hint = Есть code, kk, ru, en и kk-ru
err-bad-color = { $argument }: «{ $value }»
    .hint = Бывает auto, always и never
err-bad-encrypt = Нет защиты «{ $value }»
    .hint = Есть key-file, passphrase, both и none
err-bad-by = Нельзя посчитать по «{ $value }»
    .hint = Можно по total, class, grade-group, sex, ground и staff
err-bad-figure = В этом отчёте нет «{ $value }». Можно назвать:
    .hint = Как набирать: { $typed } --help
err-figure-of-which = «{ $value }» — за какой период? Есть:
    .hint = Допишите период после двоеточия: { $value }:{ $example }
err-figure-by-staff = «{ $value }»: эти числа не разделены по сотрудникам
    .hint = Добавьте --by staff или уберите то, что после двоеточия
err-bad-number = { $argument }: «{ $value }» — не номер
    .hint = Номер — целое число больше нуля
err-format-of-ending = По имени { $path } не понять, какой нужен формат
    .hint = Укажите окончание .csv, .json, .jsonl, .xlsx, .html, .txt или добавьте --format
err-xlsx-needs-file = Книга Excel (xlsx) не выводится на экран, она пишется в файл
    .hint = Укажите файл: --out ФАЙЛ.xlsx
err-sections-format = В итогах четверти несколько таблиц с разными столбцами
    .hint = Книга: --out четверть.xlsx, страница: --out четверть.html, для программ: --format json
err-sheet-full = На лист Excel помещается не больше { $rows } строк
    .hint = Сократите период или возьмите --format csv
err-term-of-today = В календаре нет учебного года, в который входит { $today }
    .hint = Укажите период сами: --from ДАТА --to ДАТА
err-term-unknown = В календаре нет { $term }
    .why = Есть годы: { $known }
    .hint = Укажите период сами: --from ДАТА --to ДАТА
err-period-backwards = Период начинается { $from }, а кончается раньше: { $to }
    .hint = Поменяйте даты местами
err-iin-or-birth-date = Нужен ИИН или дата рождения
    .why = Без них ученика не отличить от тёзки
    .hint = Добавьте --iin или --birth-date
err-born-in-future = Дата рождения { $day } ещё не наступила
    .hint = Сверьте год
err-student-twice = { $student } назван в одной команде дважды
    .hint = Назовите каждого один раз
err-interventions-by = Работу нельзя посчитать по { $by }
    .hint = Можно по total и staff
err-bad-pace = «{ $value }» — не период
    .hint = Пишите --by term или --by year
err-passport-by = Социальный паспорт нельзя посчитать по { $by }
    .hint = Можно по total и class
err-public-staff = Отчёт по сотрудникам за пределы школы не передают: в нём имена
    .hint = Укажите --by total или уберите --public
err-public-period = За пределы школы передают отчёт только за целую четверть
    .why = По разнице пересекающихся периодов можно узнать малые числа
    .hint = Назовите четверть: --term previous
err-public-class = Паспорт по классам за пределы школы не передают: в нём почти все числа малы
    .hint = Уберите --by class
err-public-year = За пределы школы передают движение только по четвертям
    .why = По разнице года и четвертей можно узнать малые числа
    .hint = Укажите --by term
err-public-kind = За пределы школы передают отчёт о работе только со всеми детьми
    .why = По разнице всех детей и одного вида учёта можно узнать малые числа
    .hint = Уберите --kind или --public
err-public-not-here = Здесь параметра --public нет
    .why = За пределы школы передают только отчёты, в которых малые числа можно скрыть надёжно
    .hint = С --public есть: esep report { $reports }
err-hand-in-past = Сдать можно отчёт, какой он сейчас, а не каким был известен на { $day }
    .why = Сданный отчёт сохраняется в учёте, а прошлое можно только посмотреть
    .hint = Уберите --as-known-on
err-recovery-letter = В коде восстановления, группа { $group }, стоит знак «{ $letter }», которого в нём не бывает
    .hint = Код состоит из цифр и латинских букв, кроме I, L, O и U
err-recovery-length = В коде восстановления { $letters } знаков, а нужно { $wanted }
    .hint = Введите все 13 групп одной строкой
err-recovery-check = В группе { $group } кода восстановления опечатка
    .hint = Сверьте эту группу с бумагой; остальные верны

## Не найдено или подходит не одно

err-student-unknown = Нет ученика «{ $words }»
    .hint = Посмотрите: esep student list --all
err-student-unknown-iin = Нет ученика с ИИН { $iin }
    .hint = Посмотрите: esep student list --all
err-student-ambiguous = «{ $words }»: { $count ->
    [one] подходит { $count } ученик
    [few] подходят { $count } ученика
   *[many] подходят { $count } учеников
}
    .hint = Назовите номер, например "#{ $example }", или добавьте имя и класс в кавычках: "ахметов әлихан 9Б"
err-staff-unknown = Нет сотрудника «{ $words }»
    .hint = Запишите: esep staff add --name "Фамилия Имя Отчество" --role КОД
err-staff-ambiguous = «{ $words }»: { $count ->
    [one] подходит { $count } сотрудник
    [few] подходят { $count } сотрудника
   *[many] подходят { $count } сотрудников
}
    .hint = Назовите номер, например "#1", или полное имя
err-operation-unknown = Нет операции { $operation }
    .hint = Посмотрите: esep history
err-intervention-unknown = Нет записи о работе № { $id }
    .hint = Посмотрите: esep intervention list
err-several-registers = { $student }: учётов несколько, не сказано, о каком речь
    .hint = Добавьте --kind КОД
err-several-entries = { $student }: записей несколько, не сказано, о какой речь
    .hint = Добавьте --kind КОД и --placed-on ДАТА

## Отклонено правилом; ничего не изменено

err-ground-required = Не названо основание постановки
    .hint = Добавьте --ground КОД
err-removed-before-placed = Дата снятия { $removed } раньше постановки { $placed }
    .hint = Проверьте даты
err-until-before-placed = Плановый конец { $until } раньше постановки { $placed }
    .hint = Проверьте даты
err-entry-active = { $student } уже состоит с { $placed }: { $label }{ $known ->
    [yes] , протокол № { $protocol }
   *[no] {""}
}
    .why = На одном учёте у ребёнка бывает одна действующая запись
    .hint = Продлить: esep register extend "#{ $id }" --kind { $kind } --on { $today } --until { $later } --protocol N
        Снять: esep register remove "#{ $id }" --kind { $kind } --on { $today } --ground improved --protocol N
err-entry-overlaps = { $student }: { $label } — на эти дни уже есть запись с { $placed } по { $removed }
    .why = На одном учёте у ребёнка бывает одна действующая запись
    .hint = Посмотрите: esep register show "#{ $id }"
err-not-on-register = { $student } не состоит: { $register }
    .hint = Посмотрите: esep register show "#{ $id }"
err-not-on-any-register = { $student } не состоит ни на одном учёте
    .hint = Посмотрите: esep register show "#{ $id }"
err-extended-before-placed = Решение от { $on } раньше постановки { $placed }: { $student }
    .hint = Проверьте дату --on
err-until-before-decision = Новый срок { $until } раньше решения { $on }
    .hint = Проверьте даты --on и --until
err-extension-shorter = { $student }: срок { $until } не продлевает учёт, уже назначен { $stands }
    .hint = Назовите день позже { $stands }; чтобы исправить ошибку: esep register edit
err-no-such-entry = { $student }: такой записи нет
    .hint = Посмотрите: esep register show "#{ $id }"
err-not-removed = { $student }: снятия не было, протокол о снятии не к чему отнести
    .hint = Снять: esep register remove "#{ $id }" --on ДАТА --ground КОД --protocol N
err-ground-not-taken = С основанием «{ $ground }» сюда не ставят: { $register }
    .why = Норма не принимает для этого учёта такое основание
    .hint = Основания: esep register place --help; вид учёта: { $kind }
err-form-unknown = Нет формы «{ $name }»
    .hint = Есть формы: { $known }
err-pack-unknown = Нет пакета «{ $pack }»
    .hint = Есть пакеты: { $known }
err-pack-faults = { $path }: { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[many] { $count } ошибок
}, ничего не добавлено
    .hint = Исправьте и проверьте: esep norms check "{ $path }"
err-staff-known = { $name } — запись уже есть: #{ $id }
    .hint = Исправить: esep staff edit "#{ $id }" --role КОД
err-student-known = Такая запись уже есть: { $student }, #{ $id }
    .hint = Исправить: esep student edit "#{ $id }" …
err-student-known-several = Ученики с именем { $words } и этой датой рождения уже записаны
    .why = Без ИИН их не различить
    .hint = Добавьте --iin или посмотрите: esep student list
err-student-no-class = { $student }: класс не записан
    .hint = Запишите: esep student edit "#{ $id }" --class 7Б --since ДАТА
err-student-left = { $student }: выбытие уже записано, { $left }
    .hint = Вернулся? esep student edit "#{ $id }" --class 7Б --since ДАТА
err-left-before-joined = { $student }: выбытие { $left } раньше зачисления { $since }
    .hint = Проверьте дату --on
err-membership-taken = На { $on } уже записано выбытие из класса
    .hint = Назовите другой день: --since ДАТА
err-contact-known = { $student }: такая работа за { $day } уже записана, № { $id }
    .why = Совпадают день, вид и содержание
    .hint = Исправить: esep intervention edit { $id } …; если работа другая, добавьте --summary
err-nothing-to-undo = Отменять нечего
    .hint = Посмотрите: esep history
err-operation-undone = Операция { $operation } уже отменена операцией { $undo }
    .hint = Вернуть её: esep undo { $undo }
err-undo-blocked = Операцию { $operation } нельзя отменить: на ней стоят более поздние ({ $blockers })
    .hint = Сначала отмените их, с последней: esep undo { $newest }
err-undo-conflict = Операцию { $operation } нельзя отменить: её место уже занято более поздней записью
    .hint = Посмотрите: esep history — и отмените сначала более позднее
err-constraint = Запись нарушает правило учёта
    .why = { $reason }
    .hint = Посмотрите карточку ребёнка: esep register show
err-register-exists = Учёт уже есть: { $path }
    .hint = Откройте его: esep register list; для другого укажите -f ФАЙЛ
err-passphrase-short = Слишком короткая парольная фраза
    .why = Её легко подобрать
    .hint = Нужно не меньше { $wanted } знаков: несколько слов легко запомнить
err-passphrase-differs = Фразы не совпали
    .hint = Попробуйте ещё раз
err-key-exists = Файл ключа на месте: { $path }
    .hint = Если он испорчен, переименуйте его и повторите
err-recovery-other = Это код восстановления от другого учёта, не от { $path }
    .hint = Проверьте, какой файл назван в -f

## Учёт не открывается

err-register-missing = Нет файла учёта { $path }
    .hint = Создать новый: esep init. Учёт в другом месте: esep -f ФАЙЛ …
err-register-unreadable = Файл { $path } не читается
    .why = { $reason }
    .hint = Проверьте, есть ли доступ к папке и к сети
err-register-folder = { $path } — папка, а нужен файл учёта
    .hint = Назовите файл: -f ПАПКА/register.esep
err-register-unknown = { $path } — не файл учёта esep
    .hint = Проверьте, тот ли файл назван в -f
err-register-newer = { $path } записан более новой версией esep
    .why = Версия данных { $found }, эта программа знает { $known }
    .hint = Обновите esep на этом компьютере
err-register-locked = Учёт занят другой программой
    .why = { $known ->
            [yes] Записывает { $user } на компьютере { $computer } с { $since }; 5 секунд ожидания прошли
           *[no] Кто-то записывает прямо сейчас, ожидание 5 секунд истекло
        }
    .hint = Повторите команду через минуту
err-key-missing = Нет файла ключа { $path }
    .why = Без ключа учёт не открыть
    .hint = Верните файл на место, укажите --key-file ФАЙЛ или введите код восстановления: esep key recover
err-key-unreadable = Файл ключа { $path } не читается
    .why = { $reason }
    .hint = Проверьте доступ к файлу
err-key-broken = { $path } — не файл ключа esep или он испорчен
    .hint = Переименуйте его и введите код восстановления: esep key recover
err-key-wrong = Ключ от другого учёта: он не открывает { $path }
    .hint = Укажите нужный ключ: --key-file ФАЙЛ
err-passphrase-wrong = Парольная фраза не подходит к { $path }
    .hint = Проверьте раскладку и повторите
err-passphrase-file = Файл с парольной фразой { $path } не читается
    .why = { $reason }
    .hint = Проверьте, какой файл назван в переменной { $variable }
err-passphrase-missing = Нужна парольная фраза, а спросить некого
    .hint = Назовите файл с ней в переменной { $variable }
err-no-home = Не найдена домашняя папка пользователя
    .hint = Назовите файлы сами: -f ФАЙЛ --key-file ФАЙЛ
err-no-randomness = Система не дала случайных чисел для ключа
    .why = { $reason }
    .hint = Повторите после перезагрузки

## Повреждено

err-register-truncated = Файл учёта { $path } обрезан
    .hint = Поставьте последнюю копию: esep restore ФАЙЛ; копии лежат в папке backups рядом с учётом
err-register-damaged = Файл учёта { $path } повреждён
    .why = { $fault ->
        [header] Начало файла не читается: оно повреждено или закрыто другим ключом
        [content] Данные внутри файла нарушены
        [disk] Диск или сеть не ответили при чтении или записи
       *[other] Система назвала причину так ({ $reason })
    }
    .hint = Не пишите в него. Что повреждено: esep doctor. Поставить копию: esep restore ФАЙЛ; копии лежат в папке backups рядом с учётом
err-norms-broken = Нормы { $file } не читаются
    .why = { $reason }
    .hint = Установите esep заново
err-movement-unbalanced = Движение не сходится ({ $register }); отчёт не напечатан
    .hint = Проверьте данные: esep check — и сообщите разработчикам
err-own-fault = Ошибка самой программы; записано либо всё, либо ничего
    .hint = Сообщите разработчикам, что вы набрали, без имён детей

## Ввод и вывод

err-io-not-found = Нет файла или папки { $path }
    .hint = Проверьте имя
err-io-permission = Нет прав на { $path }
    .hint = Выберите другую папку или попросите доступ
err-io-full = На диске нет места: { $path }
    .hint = Освободите место и повторите; ничего не испорчено
err-io-exists = { $path } уже есть
    .hint = Назовите другое имя
err-io-folder = { $path } — папка, а нужен файл
    .hint = Назовите файл
err-io-other = Не удалось прочитать или записать { $path }
    .why = { $reason }
    .hint = Проверьте диск и сеть и повторите
err-register-disk-full = На диске с учётом нет места; ничего не записано
    .hint = Освободите место и повторите
err-register-read-only = Учёт открыт только для чтения; ничего не записано
    .hint = Проверьте права на файл и на его папку
err-register-unsure = Записано, но диск не подтвердил, что запись сохранена: при отключении электричества она может пропасть
    .why = { err-register-damaged.why }
    .hint = Посмотрите последнюю операцию: esep history. Затем проверьте диск или сеть и сделайте копию: esep backup
err-register-io = Не удалось прочитать или записать учёт; ничего не записано
    .why = { err-register-damaged.why }
    .hint = Проверьте диск и сеть и повторите
