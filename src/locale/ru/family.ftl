## Семьи: дети, статусы, помощь

cmd-family = Семьи: братья и сёстры, статусы с датами, полученная помощь
cmd-family-show = Семья ребёнка: дети, представители, статусы с датами, помощь
    .examples =
        esep family show ким дана
cmd-family-list = Семьи, в которых несколько детей; с --status — все с этим статусом
    .examples =
        esep family list
        esep family list --status low_income --format xlsx --out семьи.xlsx
cmd-family-join = Записывает, что двое детей из одной семьи, хотя по представителям и адресу этого не видно
    .examples =
        esep family join "ким дана" "#12"
cmd-family-part = Разъединяет детей, которых соединили вручную
    .examples =
        esep family part "ким дана" "#12"
cmd-family-aid = Помощь, которую получила семья
cmd-family-aid-add = Записывает помощь семье ребёнка
    .examples =
        esep family aid add ким дана --kind clothes --on 12.11.2026 --note "зимняя обувь, фонд «Всеобуч»"
cmd-family-aid-list = Записанная помощь: всем или семье одного ребёнка
    .examples =
        esep family aid list --term current
arg-family-join-student = Ребёнок: ИИН, #номер или слова из имени в кавычках
arg-family-join-other = Брат или сестра: ИИН, #номер или слова из имени в кавычках
arg-family-part-student = Ребёнок: ИИН, #номер или слова из имени в кавычках
arg-family-part-other = Другой ребёнок: ИИН, #номер или слова из имени в кавычках
arg-family-list-status = Только с этим социальным статусом
arg-family-list-all = Все семьи, и с одним ребёнком
arg-family-list-on = На какой день (обычно сегодня)
arg-family-aid-add-kind = Вид помощи
arg-family-aid-add-note = Что дали, от кого

family-joined = Одна семья: { $student }, { $other }
family-parted = Больше не одна семья: { $student }, { $other }
family-parted-still = Разъединены: { $student }, { $other } — но они и так одна семья, по представителю или через других детей. Посмотреть: esep family show "#{ $id }"
family-of = Семья · { $student }
family-list = Семьи: { $count } · { $day }
family-what-child = ребёнок
family-what-guardian = представитель
family-what-status = статус
family-what-aid = помощь
family-how-self = сам ребёнок
family-how-joined = соединены вручную
family-how-representative = общий представитель
family-aid-added = Помощь № { $id }: { $kind }, { $day } — семья: { $student }
family-aid-list = Помощь семьям: { $count }, семей: { $families }
op-family-join = одна семья: { $student } и #{ $other }
op-family-part = разъединены: { $student } и #{ $other }
op-family-aid = помощь { $on }: { $kind } — { $student }

err-family-joined = { $student } и { $other } уже соединены в одну семью
    .hint = Посмотрите: esep family show "#{ $id }"
err-family-not-joined = { $student } и { $other } вручную не соединены
    .why = Разъединить можно только то, что соединила команда esep family join
    .hint = Если у них записан один представитель по ошибке: esep guardian edit; посмотрите: esep family show "#{ $id }"
err-family-aid-known = { $student }: эта помощь уже записана, № { $id } от { $day }
    .hint = Если помощь другая, добавьте --note

col-what-of-family = Что
col-aid-kind = Вид помощи
col-aid-count = Помощь, раз
col-last-aid-on = Последняя помощь
