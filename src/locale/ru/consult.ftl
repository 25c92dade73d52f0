## Журнал консультаций психолога

cmd-consult = Журнал психолога: консультации и занятия, по чьему запросу, согласие, направление дальше
    .below =
        Кризисный случай: центр психологической поддержки (ЦПП)
        Линии помощи: 111 — права семьи, женщин и детей, круглосуточно; 150 — детям и молодёжи, анонимно; 112 — служба спасения
    .examples =
        esep consult add ахметов --on 20.11.2026 --by литвинова --direction counselling --requested-by "классный руководитель" --minutes 40
        esep consult add --on 20.11.2026 --by литвинова --direction awareness --audience parents --participants 24 --minutes 60
        esep consult list --term current
cmd-consult-add = Записывает консультацию или занятие; работа с ребёнком записывается и в его карточку
    .examples =
        esep consult add ахметов --on 20.11.2026 --by литвинова --direction counselling --requested-by "мать" --minutes 40 --outcome pending
        esep consult add "ким дана" "#12" --group --on 20.11.2026 --by литвинова --direction development --minutes 45
        esep consult add ахметов --on 20.11.2026 --by литвинова --direction counselling --crisis "угроза самоповреждения" --refer psychological_support_centre
cmd-consult-edit = Исправляет запись; --student заменяет список детей целиком
    .examples =
        esep consult edit 3 --minutes 45 --outcome improved
cmd-consult-show = Одна запись: всё, что о ней известно, и дети
    .examples =
        esep consult show 3
cmd-consult-list = Записи журнала психолога: все, одного ребёнка или одного психолога
    .examples =
        esep consult list --term current --by литвинова
        esep consult list ахметов
cmd-consult-read = Показывает закрытую запись: спрашивает парольную фразу её психолога
    .examples =
        esep consult read 3
cmd-consult-vault = Парольная фраза психолога для закрытых записей
cmd-consult-vault-create = Создаёт парольную фразу психолога; без этой команды её спросит первая закрытая запись
    .examples =
        esep consult vault create --by литвинова
cmd-consult-vault-change = Меняет парольную фразу психолога: нужна прежняя
    .examples =
        esep consult vault change --by литвинова
cmd-report-psychologist = Работа психологов: по направлениям, индивидуально и в группах, охват детей, нагрузка и норма
    .examples =
        esep report psychologist --term previous
        esep report psychologist --from 2026-09-01 --to 2026-12-31 --format xlsx --out психолог.xlsx
cmd-report-hand-in-psychologist = Работа психологов
arg-consult = Номер записи, как в `esep consult list`
arg-direction = Направление работы
arg-participants = Сколько человек участвовало; если дети названы, считается само
arg-individual = Индивидуально
arg-group = В группе
arg-audience = С кем: pupils (ученики), parents (родители) или staff (сотрудники)
arg-requested-by = По чьему запросу: мать, классный руководитель, сам ребёнок …
arg-crisis = Кризисный случай: почему нельзя ждать согласия
arg-refer = Куда направлен ребёнок
arg-confidential = Закрытая запись для себя: текст спросят здесь; прочитать сможет только психолог своей парольной фразой
arg-confidential-file = Закрытая запись из файла; сам файл потом удалите
arg-no-confidential = Убрать закрытую запись
arg-consult-vault-create-by = Психолог: слова имени
arg-consult-vault-change-by = Психолог: слова имени
arg-consult-add-by = Психолог: слова имени
arg-consult-edit-by = Психолог: слова имени
arg-consult-list-by = Психолог: слова имени
arg-consult-edit-student = Дети; без значений — никто не назван

consult-added = Запись № { $id }: { $direction }, { $day } — участников: { $participants }{ $count ->
    [0] {""}
   *[other] , в карточки детей записано: { $count }
}
consult-crisis = Кризисный случай передают в центр психологической поддержки (ЦПП); помощь сейчас: 111, 150, 112. Согласие родителей получите при первой возможности.
consult-refer = Направление оформите отдельно: esep referral send "#{ $id }" --agency { $agency } --on { $on }
consult-edited = Исправлена запись № { $id }
consult-same = Запись № { $id } такая и есть
consult-one = Запись психолога № { $id }
consult-list = Журнал психолога · { $count }
consult-form-individual = индивидуально
consult-form-group = группа
consult-has-yes = есть
consult-has-no = нет
consult-all-directions = все направления
consult-everybody = все психологи
consult-report-note = Охвачено детей (названы в записях): { $covered } из { $pupils }. Закрытые записи только посчитаны: читает их только сам психолог.
consult-vault-warning = Закрытые записи открывает только парольная фраза психолога. Она нигде не хранится, и восстановить её нельзя: если вы её забудете, записи не прочитает никто, и ключ учёта не поможет. Запишите её на бумаге и храните отдельно.
consult-ask-passphrase = Парольная фраза психолога:
consult-ask-passphrase-new = Новая парольная фраза психолога (не короче 12 знаков):
consult-ask-text = Закрытая запись. Пустая строка — конец:
consult-vault-created = Парольная фраза для закрытых записей создана: { $staff }
consult-vault-changed = Парольная фраза для закрытых записей изменена: { $staff }. Старые резервные копии открывает прежняя.
rep-psychologist = Работа психологов
rep-sheet-psychologist = Работа психологов
op-consult-add = запись психолога № { $consult }, { $on }: { $direction } { $student }
op-consult-vault-create = создана парольная фраза психолога для закрытых записей
op-consult-vault-change = изменена парольная фраза психолога для закрытых записей
op-consult-edit = исправлена запись психолога № { $consult }

err-consult-unknown = Нет записи психолога № { $id }
    .hint = Посмотрите: esep consult list
err-consult-no-kind = В нормах нет вида работы, которым записывают консультацию психолога
    .hint = Посмотрите пакеты норм: esep norms list
err-consult-without-consent = { $student }: на { $day } нет действующего согласия родителей на психологическую работу
    .why = Психологическая работа с ребёнком — только с письменного согласия; в кризисном случае — с указанием причины
    .hint = Записать согласие: esep document add "#{ $id }" --kind consent --consent { $code } --on { $on }
        Кризис: повторите команду с --crisis "причина"
err-consult-more-named = Участников { $participants }, а названо детей больше: { $named }
    .hint = Проверьте --participants
err-consult-individual = Индивидуально — это один участник, а их { $count }
    .hint = Уберите --individual или проверьте --participants
err-consult-group = Группа — это двое и больше
    .hint = Проверьте --participants
err-consult-known = Такая запись от { $day } уже есть: № { $id }
    .why = Совпадают психолог, дети, направление, участники и содержание
    .hint = Посмотрите: esep consult show { $id }; если занятий было два, различите их в --summary
err-consult-contact-known = { $student }: консультация { $day } с таким содержанием уже записана, запись психолога № { $consult }
    .hint = Посмотрите: esep consult show { $consult }; если занятий было два, различите их в --summary
err-consult-text-unasked = Закрытую запись набирают за терминалом, а здесь спросить некого
    .hint = Назовите файл: --confidential-file ФАЙЛ
err-consult-text-empty = Закрытая запись пуста
    .hint = Напишите текст или уберите --confidential
err-consult-no-text = У записи № { $id } нет закрытого текста
    .hint = Посмотрите: esep consult show { $id }
err-consult-text-of-other = У записи № { $id } есть закрытый текст её психолога: передать её другому нельзя
    .hint = Сначала уберите текст: esep consult edit { $id } --no-confidential; или сделайте новую запись
err-consult-vault-known = Парольная фраза уже есть: { $staff }
    .hint = Сменить её: esep consult vault change --by "#{ $id }"
err-consult-vault-none = Парольной фразы ещё нет: { $staff }
    .hint = Создать её: esep consult vault create --by "#{ $id }"
err-consult-vault-forgotten = Смену парольной фразы отменить нельзя
    .why = Прежняя фраза в истории не хранится: она больше ничего не открывает
    .hint = Психолог может сменить её ещё раз: esep consult vault change --by ПСИХОЛОГ
err-consult-vault-changed = Пока набирали текст, парольная фраза психолога стала другой
    .hint = Повторите команду
err-vault-damaged = Закрытая запись повреждена
    .hint = Проверьте учёт: esep doctor; прежний текст может быть в резервной копии
err-contact-of-consult = Работа № { $id } — часть записи психолога № { $consult }: день, время и психолог меняются там
    .hint = Исправьте: esep consult edit { $consult }

col-direction = Направление работы
col-session-form = Форма
col-participants = Участников
col-audience = С кем
col-requested-by = По запросу
col-crisis = Кризис
col-referred-to = Направлен в
col-confidential = Закрытая запись
col-child = Ребёнок
col-contact = Работа №
col-sessions = Занятий
col-individual = Индивидуально
col-group-sessions = В группах
col-crisis-sessions = Кризисных
col-referred = Направлены дальше
col-confidential-texts = Закрытых записей
