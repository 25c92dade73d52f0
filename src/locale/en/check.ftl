cmd-check = Tells what is missing and which records contradict each other; silent when all is well

check-placement-without-protocol = placed without minutes
check-removal-without-protocol = removed without minutes
check-review-overdue = review overdue
check-end-overdue = planned end passed
check-left-but-active = left the school, not removed
check-no-contact = no contact for long
check-no-contact-in-term = no contact in the last term
check-notice-missing = parents not told
check-plan-missing = no individual plan
check-entries-overlap = two entries of one register share days
check-placed-before-birth = placed before birth
check-protocol-after-placement = minutes later than the placement
check-review-before-placement = review before the placement
check-extension-before-placement = kept longer by a decision before the placement
check-extension-after-removal = a decision to keep longer is after the removal
check-plan-before-placement = plan made before the placement
check-plan-item-without-executor = item of the plan without an executor
check-plan-item-without-date = item of the plan without a day
check-contact-before-birth = contact before birth
check-contact-in-future = contact on a day that has not come
check-consent-missing = work without the parent's written consent
check-consent-expired = work after the consent had ended
check-unknown-code = code that the norms do not know
check-possible-duplicate = perhaps one child recorded twice

col-detail = Detail
