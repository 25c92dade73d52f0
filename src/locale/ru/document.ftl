## Документы

cmd-document = Документы ребёнка и их сканы: представление, уведомление, согласие, акт
cmd-document-add = Записывает документ
    .examples =
        esep document add ахметов --kind consent --consent psychological --on 10.09.2026 --valid-until 31.05.2027
        esep document add ахметов --kind living_conditions_report --on 12.09.2026 --number 4 --scan акт.pdf
cmd-document-edit = Исправляет запись о документе
cmd-document-list = Список документов ребёнка или всех детей
    .examples =
        esep document list ахметов
        esep document list --kind consent
cmd-document-show = Показывает документ и сведения о его скане
cmd-document-withdraw = Отмечает, что согласие отозвано
    .examples =
        esep document withdraw 12 --on 05.11.2026
cmd-document-remove = Убирает документ вместе со сканом
cmd-document-scan = Вкладывает скан в учёт или заменяет его; с --remove — убирает
    .examples =
        esep document scan 12 согласие.pdf
        esep document scan 12 --remove
cmd-document-export = Записывает скан в файл
    .examples =
        esep document export 12 --out согласие.pdf
arg-document = Номер документа, как в `esep document list`
arg-document-add-kind = Вид документа
arg-document-edit-kind = Вид документа
arg-document-list-kind = Вид документа
arg-number = Номер бумаги
arg-register = Учёт, к которому относится документ (обычно единственный, где ребёнок состоит)
arg-document-add-guardian = Кто извещён или дал согласие: номер из `esep guardian list`
arg-document-edit-guardian = Кто извещён или дал согласие: номер из `esep guardian list`
arg-way = Как извещены родители
arg-consent = На что согласие
arg-valid-until = Последний день согласия (не назван — бессрочно)
arg-scan = Файл скана: PDF, JPEG или PNG
arg-document-scan-remove = Убрать скан, документ остаётся

document-added = Записан документ № { $id }: { $kind }, { $day } — { $student }
document-nobody = Не записано, кому или от кого. Записать: esep guardian add "#{ $student }" --name …, затем esep document edit { $id } --guardian НОМЕР
document-edited = Исправлен документ № { $id }
document-same = Документ № { $id } так и записан
document-withdrawn = Согласие № { $id } отозвано с { $day }: { $student }
document-withdrawn-used = После этого дня под это согласие отправлены направления: { $ids }. Проверьте: esep referral list "#{ $student }"
document-removed = Убран документ № { $id }: { $kind } — { $student }
document-scan-kept = Скан вложен в документ № { $id }: { $student }
document-scan-same = В документе № { $id } этот скан уже есть: { $student }
document-scan-removed = Скан документа № { $id } убран: { $student }
document-exported = Скан записан в { $path }: { $student }
document-list = Документы
document-consent-missing = { $student }: на { $day } нет действующего согласия — { $consent }. Записать: esep document add "#{ $id }" --kind consent --consent { $code } --on ДАТА
op-document-add = документ № { $document } от { $on }: { $kind } — { $student }
op-document-edit = исправлен документ № { $document }: { $student }
op-document-withdraw = согласие № { $document } отозвано с { $on }: { $student }
op-document-remove = убран документ № { $document }: { $student }
op-document-scan = скан документа № { $document }: { $student }

err-document-unknown = Нет документа № { $id }
    .hint = Посмотрите: esep document list
err-guardian-of-other = { $guardian }, № { $id } — представитель не этого ребёнка: { $student }
    .hint = Посмотрите: esep guardian list "#{ $child }"
err-guardian-several = { $student }: представителей { $count }, не сказано, о ком речь
    .hint = Добавьте --guardian НОМЕР
err-consent-for-what = Не сказано, на что согласие ({ $kind })
    .hint = Добавьте --consent КОД; коды: esep document add --help
err-not-a-consent = Это не согласие, а другой документ: { $kind }
    .why = Только согласие бывает на что-то, до какого-то дня и отзывается
    .hint = Посмотрите согласия: esep document list --kind consent
err-not-a-notice = Это не уведомление родителей: { $kind }
    .why = Способ (--way) записывают у уведомления
    .hint = Уберите --way или запишите уведомление: --kind notice
err-told-before-placed = Уведомление от { $on } раньше постановки { $placed }
    .why = О постановке извещают, когда она решена
    .hint = Проверьте дату --on или назовите другой учёт
err-consent-ends-early = Согласие от { $on } кончается раньше: { $until }
    .hint = Проверьте --on и --valid-until
err-withdrawn-before-given = Согласие от { $on } не может быть отозвано раньше: { $withdrawn }
    .hint = Проверьте дату --on
err-consent-withdrawn = Согласие № { $id } уже отозвано с { $day }
    .hint = Новое согласие — новый документ: esep document add УЧЕНИК --kind consent --consent КОД --on ДАТА
err-document-known = { $student }: такой документ уже записан — { $kind }, { $day }, № { $id }
    .why = Совпадают вид, дата, номер и тот, кого документ называет
    .hint = Исправить: esep document edit { $id }; если документ другой, добавьте --number
err-document-used = Документ № { $id } нельзя убрать: под него отправлено направление № { $referral }
    .hint = Посмотрите: esep referral list "#{ $student }"
err-scan-type = { $path } — не PDF, не JPEG и не PNG
    .why = Вид файла виден по содержимому, а не по имени
    .hint = Сохраните скан как PDF, JPEG или PNG, не больше { $limit } МБ
err-scan-cut-off = { $path }: файл оборван, конца нет
    .why = Так бывает, когда копирование прервалось
    .hint = Скопируйте или отсканируйте его заново
err-scan-too-large = { $path } больше { $limit } МБ
    .why = Больше в учёт не вкладывают: так заданы нормы
    .hint = Отсканируйте с разрешением 150–200 точек или серым; лишние страницы уберите
err-scan-none = У документа № { $id } нет скана
    .hint = Вложить: esep document scan { $id } ФАЙЛ
err-scan-damaged = Скан документа № { $id } повреждён: это не то, что было вложено
    .hint = Вложите его заново: esep document scan { $id } ФАЙЛ — и проверьте резервную копию учёта
err-scan-needs-out = Скан не выводится на экран, он пишется в файл
    .hint = Назовите файл: esep document export { $id } --out "{ $name }"

col-document = Документ
col-number = Номер бумаги
col-about = О чём
col-way = Как извещены
col-consent = Согласие на
col-valid-until = Действует по
col-withdrawn-on = Отозвано
col-scan = Скан
col-media-type = Вид файла
col-bytes = Байтов
