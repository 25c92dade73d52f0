cmd-check = Не жетіспейтінін және қай жазбалар бір-біріне қайшы келетінін айтады; бәрі дұрыс болса, үндемейді

check-placement-without-protocol = хаттамасыз қойылған
check-removal-without-protocol = хаттамасыз шығарылған
check-review-overdue = қарау мерзімі өткен
check-end-overdue = есеп мерзімі аяқталған
check-left-but-active = мектептен кеткен, есептен шықпаған
check-no-contact = көптен бері жұмыс жазылмаған
check-no-contact-in-term = өткен тоқсанда жұмыс жазылмаған
check-notice-missing = ата-анасы хабардар етілмеген
check-plan-missing = жеке жоспар жасалмаған
check-entries-overlap = бір есептегі екі жазбаның күндері қабаттасады
check-placed-before-birth = есепке туған күнінен бұрын қойылған
check-protocol-after-placement = хаттама есепке қойылған күннен кейін
check-review-before-placement = қарау есепке қойылған күннен бұрын
check-extension-before-placement = ұзарту шешімі есепке қойылған күннен бұрын
check-extension-after-removal = ұзарту шешімі есептен шығарылған күннен кейін
check-plan-before-placement = жоспар есепке қойылған күннен бұрын жасалған
check-plan-item-without-executor = жоспардағы іс-шараның орындаушысы жоқ
check-plan-item-without-date = жоспардағы іс-шараның мерзімі жоқ
check-contact-before-birth = жұмыс туған күнінен бұрын жазылған
check-contact-in-future = жұмыстың күні әлі келмеген
check-consent-missing = ата-ананың жазбаша келісімінсіз жүргізілген
check-consent-expired = келісімнің мерзімі біткеннен кейін жүргізілген
check-unknown-code = нормаларда жоқ код
check-possible-duplicate = бір бала екі рет жазылған болуы мүмкін

col-detail = Нақтысы
