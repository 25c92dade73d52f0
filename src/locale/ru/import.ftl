# Lists from files: what is said of them, the help of `esep import`, its errors.

import-head = { $file }: { $rows ->
        [one] { $rows } строка
        [few] { $rows } строки
       *[many] { $rows } строк
    }, заголовки на строке { $line }
import-count-new = новых { $count }
import-count-moved = перешли в другой класс { $count }
import-count-back = вернулись { $count }
import-count-changed = изменены { $count }
import-count-unchanged = без изменений { $count }
import-count-in-doubt = под вопросом { $count }
import-count-rejected = отклонены { $count }
import-count-missing = нет в файле { $count }
import-step-new = {"  "}строка { $line } · новый: { $name }, { $what }
import-step-added = {"  "}строка { $line } · добавится: { $name }, #{ $id } · { $what }
import-step-back = {"  "}строка { $line } · вернулся в школу: { $name }, #{ $id } · { $what }
import-step = {"  "}строка { $line } · { $name }, #{ $id } · { $what }
import-doubt-near = {"  "}строка { $line } под вопросом: { $name } — это { $candidates }? Да: --same "{ $line }=#{ $id }"; нет, другой ребёнок: --new { $line }
import-doubt-other-name = {"  "}строка { $line } под вопросом: под этим ИИН записан { $candidates }, а в файле { $name }. Если это он: --same "{ $line }=#{ $id }"; иначе проверьте ИИН
import-too-large = Изменилось бы слишком много ({ $count } из { $rows }): такой список запишется только с --accept-large-change
import-progress-read = Прочитано строк: { $rows }
import-progress = Обработано { $rows } из { $total }, осталось { $left } с
import-ask = Никто не удаляется. Записать ({ $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    })? [д/Н]
import-not = Ничего не записано.
import-plan-saved = План записан в { $path }; в учёте ничего не изменено. В плане имена детей: храните его как сам список. Выполнить: esep import apply "{ $path }"
import-left-head = Нет в файле, а в этих классах записаны ({ $count }). Если они выбыли { $day }:
import-left-child = {"  "}{ $student }: esep student leave "#{ $id }" --on { $on }
import-left-entry = {"  "}  ещё на учёте — { $register }: esep register remove "#{ $id }" --kind { $kind } --on { $on } --ground transferred --protocol N
import-left-unsure = Есть отклонённые строки или строки под вопросом: сначала исправьте их, иначе выбывшим окажется тот, кто в них записан.
import-left-ask = Отметить выбытие с { $day } ({ $count ->
        [one] { $count } ученик
        [few] { $count } ученика
       *[many] { $count } учеников
    })? Записи учёта остаются. [д/Н]
import-left-done = Отмечено выбытие с { $day }: { $count }. Отменить: esep undo { $operation }
import-line = {"  "}строка { $line } · { $column }: { $what }
import-line-rejected = {"  "}строка { $line } отклонена · { $column }: { $what }
import-more = {"  "}… и ещё { $count }
import-new-staff = {"  "}Новые сотрудники, без должности: { $names }. Указать: esep staff edit … --role КОД
import-done = Записано. Отменить: esep undo { $operation }
import-nothing = Нового нет, ничего не записано.
import-rejected-file = Отклонённые строки — в файле { $path }: исправьте и загрузите его.
import-passed-over = {"  "}пропущено без записей (пустые, итоги, повторные заголовки): { $count }
import-unread = {"  "}не читаются столбцы: { $headings }
import-unread-near = {"  "}не читается столбец «{ $heading }». Это { $near }? Тогда: --map "{ $heading }={ $column }"
import-label-near = {"  "}неизвестно: «{ $label }». Это { $near }? Указать раз и навсегда: --map-code "{ $label }={ $code }" --save-map ИМЯ
import-label-unknown = {"  "}неизвестно: «{ $label }». Указать раз и навсегда: --map-code "{ $label }=КОД" --save-map ИМЯ. Коды: { $known }

op-import-students = загружены ученики: новых { $new }, изменены { $changed }
op-import-entries = загружены записи учёта: новых { $new }, изменены { $changed }
op-import-interventions = загружена работа: новых { $new }, изменены { $changed }
op-import-attendance = загружена посещаемость за { $term }: новых { $new }, изменены { $changed }
op-import-plans = загружены планы: новых { $new }, изменены { $changed }
op-import-council = загружены решения совета: новых { $new }, изменены { $changed }
op-import-documents = загружены документы: новых { $new }, изменены { $changed }

col-held-on = Дата заседания
col-dated = Дата документа
op-import-left = отмечено выбытие тех, кого нет в списке, { $on }: { $count }

## Help

cmd-import = Загружает списки из файлов; ошибочные строки откладывает, никого не удаляет
cmd-import-students = Загружает список учеников с классами
    .examples =
        esep import students список.csv --since 01.09.2026 -n      только показать, что изменится
        esep import students список.csv --since 01.09.2026
cmd-import-entries = Загружает список записей учёта
cmd-import-interventions = Загружает список проведённой работы
cmd-import-plans = Загружает индивидуальные планы: по строке на мероприятие
cmd-import-council = Загружает решения совета профилактики за прошлое; сами записи учёта загружают раньше
cmd-import-documents = Загружает журнал документов
arg-all-or-nothing = Не брать файл совсем, если в нём есть хоть одна ошибочная строка
arg-sheet = Лист книги: имя или номер
arg-map = Какой столбец под этим заголовком: "Фамилия=last_name"; «-» — не читать (можно несколько раз)
arg-map-code = Какой код значит это слово: "драка=antisocial_behaviour" (можно несколько раз)
arg-use-map = Взять соответствие, сохранённое под этим именем
arg-save-map = Сохранить соответствие заголовков и слов под этим именем
cmd-import-apply = Выполняет план, записанный с --plan-out, если с тех пор не изменились ни учёт, ни список
arg-plan-out = Ничего не менять, а записать план в файл (JSON, с именами детей); выполнить его: esep import apply ФАЙЛ
arg-import-apply-path = Файл плана
arg-same = Строка под вопросом — об этом ребёнке: --same 112=#45 (можно несколько раз)
arg-import-students-new = Строка под вопросом — о новом ребёнке (можно несколько раз)
arg-accept-large-change = Записать, даже если изменено или под вопросом больше 10 строк и больше 10 % списка. Не считаются новые ученики, заполненные пробелы и переход в свою параллель или на класс выше. Класс ниже прежнего считается, и дни посещаемости, которых стало меньше, тоже: это признак прошлогоднего списка
arg-left-on = Предложить отметить выбывшими с этого дня тех, кто записан в классах из файла, а в файле его нет: показать, а с -y или после вопроса записать. Записи учёта не закрываются
cli-value-same = СТРОКА=#НОМЕР
cli-value-line = СТРОКА
cli-value-sheet = ЛИСТ
cli-value-map = ЗАГОЛОВОК=СТОЛБЕЦ
cli-value-label = СЛОВО=КОД

## Errors

err-import-folder = { $path } — папка, а нужен файл
    .hint = Назовите файл со списком
err-import-no-heading = { $path }: не найдена строка заголовков
    .why = Нужны столбцы: { $columns }
    .hint = Откройте файл в Excel и проверьте первые строки; пустой файл загрузить нельзя
err-import-columns-missing = { $path }: в заголовках (строка { $line }) не хватает: { $columns }
    .why = Есть: { $headings }
    .hint = Добавьте столбец или назовите его сами: --map "{ $first }={ $column }"
err-import-not-text = { $path } — не текст и не книга Excel, или файл повреждён
    .why = В нём есть нулевые байты
    .hint = Откройте список в программе, где он создан, и сохраните заново как .xlsx или «CSV UTF-8»
err-import-page = { $path } — веб-страница или документ, а не список
    .why = Некоторые системы называют такие файлы «Excel»
    .hint = Откройте его в Excel, сохраните как .xlsx и загрузите этот файл
err-import-bad-letters = { $path }: на строке { $line } стоят байты, которые не складываются в буквы
    .why = Файл повреждён или его части записаны в разных кодировках
    .hint = Откройте его в Excel, проверьте имена и сохраните как «CSV UTF-8»
err-import-line-too-long = { $path }: строка { $line } длиннее { $limit } МиБ
    .why = Таких строк в списках не бывает: скорее всего, не закрыта кавычка или файл повреждён
    .hint = Сохраните список заново как .xlsx или «CSV UTF-8»
err-import-too-wide = { $path }: на строке { $line } больше { $limit } ячеек
    .hint = Проверьте файл в Excel: в списке столько столбцов не бывает
err-import-quote-open = { $path }: кавычка, открытая на строке { $line }, нигде не закрыта
    .why = Всё, что ниже, попало бы в одну ячейку
    .hint = Исправьте эту строку или сохраните список из Excel как .xlsx
err-import-quote-stray = { $path }: на строке { $line } за закрывающей кавычкой стоит текст
    .why = Возможно, кавычка открыта намного выше, и строки между ними пропали бы
    .hint = Внутри ячейки кавычки удваивают: "ТОО ""Ромашка"""; или сохраните список как .xlsx
err-import-changed = { $path } изменился, пока его читали; ничего не записано
    .hint = Закройте его в других программах и повторите
err-import-pipe-too-long = Через канал пришло больше { $limit } МиБ
    .hint = Сохраните список в файл и назовите его: esep import … ФАЙЛ
err-import-no-sheets = { $path } — не книга, листов в нём нет
    .hint = Уберите --sheet
err-import-no-workbook = { $path } — архив или документ, но не книга .xlsx, .xls или .ods
    .hint = Откройте список в Excel и сохраните как .xlsx
err-import-workbook-damaged = { $path }: книга повреждена или записана не до конца
    .hint = Откройте её в Excel, согласитесь на исправление и сохраните заново
err-import-workbook-password = { $path }: книга закрыта паролем
    .hint = Откройте её в Excel, снимите пароль (Файл → Сведения → Защита книги) и сохраните
err-import-workbook-too-large = { $path }: книга слишком велика
    .why = Читаются книги до { $limit } МиБ и до четырёх миллионов заполненных ячеек; маленький файл тоже может развернуться в огромный
    .hint = Оставьте один лист со списком (--sheet ЛИСТ) или сохраните его как «CSV UTF-8»: длина такого файла не ограничена
err-import-sheet-unknown = { $path }: нет листа «{ $sheet }». Листы:
    .hint = Назовите лист по имени или по номеру: --sheet 1
err-import-sheets-several = { $path }: списки есть на нескольких листах, какой загрузить?
    .hint = --sheet "{ $sheet }"
err-import-all-or-nothing = { $path }: { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
}, поэтому не записано ничего
    .hint = Исправьте их или загрузите без --all-or-nothing
err-import-map-form = Не понято: «{ $said }»
    .hint = --map "Заголовок=столбец", --map-code "слово=код"
err-import-map-column = Столбца «{ $column }» нет
    .hint = Есть: { $known }; «-» — не читать
err-import-map-heading = В файле нет заголовка «{ $heading }»
    .hint = Есть: { $headings }
err-import-map-code = Кода «{ $code }» нет
    .hint = Похожи: { $known }
err-import-map-unknown = Сохранённого соответствия «{ $name }» нет
    .hint = Сохранить: esep import … ФАЙЛ --map "Заголовок=столбец" --save-map ИМЯ
err-bad-same = «{ $value }» — не СТРОКА=#НОМЕР
    .hint = Например: --same 112=#45 — строка 112 об ученике #45
err-import-line-unknown = { $path }: на строке { $line } нет записи
    .hint = Номер строки — тот, что показывает esep import … -n
err-import-large-change = { $path }: изменилось бы слишком много; ничего не записано
    .why = Стёрто бы или заменено — строк { $changed }, под вопросом — { $doubts }, всего строк { $rows }. Бывает, что это список другой школы, прошлого года или со сдвинутыми столбцами
    .hint = Посмотрите, что изменится: та же команда с -n. Если всё верно, добавьте --accept-large-change
err-import-plan-other = { $path }: выходит не то, что было показано; ничего не записано
    .hint = Учёт изменили в другом окне: повторите команду
err-import-plan-pipe = План не сохранить: список пришёл через канал, и потом его не прочесть
    .hint = Сохраните список в файл
err-import-plan-over = { $path } — это сам список или учёт, план поверх не пишется
    .hint = Назовите другой файл: --plan-out план.json
err-import-plan-unknown = { $path } — не план загрузки
    .hint = План записывает esep import … --plan-out ФАЙЛ
err-import-plan-stale = С тех пор как составлен план, учёт изменился; ничего не записано
    .hint = Составьте план заново: { $command } --plan-out "{ $plan }"
err-import-plan-list = С тех пор как составлен план, изменился список { $path }; ничего не записано
    .hint = Составьте план заново: { $command } --plan-out "{ $plan }"
