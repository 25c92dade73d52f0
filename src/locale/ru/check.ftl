cmd-check = Говорит, чего не хватает и какие записи противоречат друг другу; если всё в порядке, молчит

check-placement-without-protocol = постановка без протокола
check-removal-without-protocol = снятие без протокола
check-review-overdue = пересмотр просрочен
check-end-overdue = срок учёта истёк
check-left-but-active = выбытие из школы без снятия
check-no-contact = давно нет записей о работе
check-no-contact-in-term = за прошлую четверть нет записей о работе
check-notice-missing = родители не уведомлены
check-plan-missing = нет индивидуального плана
check-entries-overlap = две записи одного учёта на одни и те же дни
check-placed-before-birth = поставлен раньше даты рождения
check-protocol-after-placement = протокол позже постановки
check-review-before-placement = пересмотр раньше постановки
check-extension-before-placement = решение о продлении раньше постановки
check-extension-after-removal = решение о продлении позже снятия
check-plan-before-placement = план составлен раньше постановки
check-plan-item-without-executor = у пункта плана нет исполнителя
check-plan-item-without-date = у пункта плана нет срока
check-contact-before-birth = работа записана раньше даты рождения
check-contact-in-future = день работы ещё не наступил
check-consent-missing = работа без письменного согласия родителя
check-consent-expired = работа после окончания согласия
check-unknown-code = кода нет в нормах
check-possible-duplicate = возможно, один ребёнок записан дважды

col-detail = Подробнее
