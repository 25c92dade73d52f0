## Законные представители

cmd-guardian = Законные представители ребёнка
cmd-guardian-add = Записывает законного представителя
    .examples =
        esep guardian add ахметов --name "Ахметова Сауле Нурлановна" --relation мать --phone "+7 700 000 00 00"
cmd-guardian-edit = Исправляет имя, родство или телефон
cmd-guardian-list = Список законных представителей ребёнка
cmd-guardian-remove = Убирает представителя, которого не называет ни один документ
cmd-guardian-tell = Записывает, что родители извещены о постановке: кто, когда и как
    .examples =
        esep guardian tell ахметов --on 12.09.2026 --way in_person --number 17
arg-guardian-tell-guardian = Кто извещён: номер из `esep guardian list` (если представитель один — он)
arg-guardian-tell-kind = Вид учёта, если их несколько
arg-guardian-add-name = Полное имя
arg-guardian-edit-name = Полное имя
arg-relation = Кем приходится ребёнку: мать, отец, бабушка
arg-guardian-edit-id = Номер представителя, как в `esep guardian list`
arg-guardian-remove-id = Номер представителя, как в `esep guardian list`

guardian-added = Записан законный представитель: { $guardian }, № { $id } — { $student }
guardian-edited = Исправлено: { $guardian }, № { $id }
guardian-same = Всё так и записано: { $guardian }, № { $id }
guardian-removed = Законный представитель убран: { $guardian }, № { $id }
guardian-list = Законные представители · { $student }
guardian-told = Родители извещены, документ № { $id }: { $named ->
    [yes] { $who }, { $way }
   *[no] { $way }
}, { $day } — { $student }
op-guardian-add = записан законный представитель № { $guardian }: { $student }
op-guardian-edit = исправлен законный представитель № { $guardian }: { $student }
op-guardian-tell = родители извещены { $on }, документ № { $document }: { $student }
op-guardian-remove = убран законный представитель № { $guardian }: { $student }

err-guardian-unknown = Нет законного представителя № { $id }
    .hint = Посмотрите: esep guardian list УЧЕНИК
err-guardian-known = { $student }: этот представитель уже записан — { $guardian }, № { $id }
    .hint = Исправить: esep guardian edit { $id } --phone ТЕЛЕФОН
err-guardian-empty = У представителя № { $id } не остаётся ни имени, ни родства, ни телефона
    .hint = Убрать его: esep guardian remove { $id }
err-guardian-named = { $guardian }, № { $id }: этого представителя { $count ->
    [one] называет { $count } документ
    [few] называют { $count } документа
   *[many] называют { $count } документов
}
    .why = Из документа не может исчезнуть, кто был извещён или дал согласие
    .hint = Посмотрите: esep document list "#{ $student }"

col-guardian-id = № представителя
col-told-on = Дата уведомления
