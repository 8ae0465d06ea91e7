"""Words that say nothing of what a text is about."""

STOP_WORDS = {
    "da": frozenset(
        "af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse "
        "dog du efter eller en end er et for fra gør gøre ham han hans har havde have hende her hos "
        "hun hvad hvem hver hvilken hvilke hvis hvor hvordan hvorfor hvornår i ikke ind jeg jer jo "
        "kan kom kommer kunne man med meget men mig min mine mit mod må ned noget nogle nu når og "
        "også om op os over på selv sig sin sine sit skal skulle som til ud under var ved vi vil "
        "ville vor være grund fordi "
        # what questions are asked with
        "ad bruge bruger fik fleste flere få får fået gerne gik giver give går gå hendes igen kommet "
        "lidt mange mener mere mest måske nok samt sker ske stadig står stå sådan tage tager været".split()
    ),
    "en": frozenset(
        "a an and are as at be by do for from how i if in is it my of on or that the this to what "
        "when where who with you your about am any can could did does had has have he her him his "
        "into its just me more most no not our out she should so some than their them then there "
        "they was we were which will won would".split()
    ),
}
