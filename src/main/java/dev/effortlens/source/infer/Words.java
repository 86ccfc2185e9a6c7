package dev.effortlens.source.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that mean the same in names of columns and files: English, some Dutch, Finnish and German. */
enum Words {
    CUSTOMER("customer cust client account acct user member subscriber household klant asiakas kunde kunden mitglied"),
    ID("id no nr num number key code uuid guid ref nummer numero tunnus kennung"),
    WHEN("at on date time datetime timestamp ts dt day datum tijd tijdstip pvm paiva aika zeit zeitpunkt tag"),
    RESPONSE(
            "response resp respondent answer survey interview feedback antwoord vastaus antwort enquete kysely umfrage"),
    RESPOND("responded response answered answer submitted completed filled survey interview int beantwoord ingevuld"
            + " antwoord vastattu vastaus beantwortet antwort"),
    INSTRUMENT("instrument metric measure question kpi vraag kysymys mittari frage kennzahl"),
    QUESTION("q question item vraag kysymys frage"),
    SCORE("score rating value answer cijfer punten pisteet arvo arvosana wert punkte"),
    TOUCHPOINT("touchpoint journey stage moment contactpunt contactmoment kosketuspiste kontaktpunkt"),
    CHANNEL("channel medium kanaal kanava kanal"),
    COMMENT("comment comments remark remarks verbatim verbatims opmerking opmerkingen toelichting kommentti kommentit"
            + " kommentar kommentare anmerkung anmerkungen"),
    RECORDED("recorded loaded ingested inserted created updated registered vastgelegd kirjattu erfasst"),
    ORDER("order purchase transaction invoice subscription basket bestelling tilaus bestellung rechnung lasku"),
    CHURN("churn churned cancel canceled cancelled cancellation attrition left leave terminated termination opgezegd"
            + " opzegging vertrokken irtisanottu irtisanominen poistuma gekundigt kundigung abgang"),
    END("end ended closed expired stop stopped einde loppu paattynyt ende beendet"),
    RETURN("returned return reactivated reactivation winback terug palannut ruckkehr"),
    REASON("reason why cause reden syy grund"),
    VOLUNTARY("voluntary vrijwillig vapaaehtoinen freiwillig"),
    PURCHASE(
            "purchase purchased order ordered bought paid payment invoice invoiced transaction sale sold besteld gekocht"
                    + " betaald ostettu osto tilattu gekauft bestellt kauf"),
    AMOUNT(
            "amount total revenue price spend spent value mrr sales turnover bedrag omzet summa hinta betrag umsatz preis"),
    CURRENCY("currency ccy valuta valuutta wahrung"),
    CONTACT(
            "interaction contact ticket call chat case session event usage visit kontakt gesprek puhelu yhteydenotto anruf"
                    + " vorgang"),
    OPEN("occurred opened open submitted created started start begin called contacted aangemaakt geopend avattu luotu"
            + " eroffnet erstellt"),
    DURATION("duration handling handle resolution aht talk duur kesto dauer"),
    SECONDS("seconds second secs sec s sekunden sekuntia seconden"),
    RESOLVED("resolved solved fixed opgelost ratkaistu gelost"),
    TRANSFERRED("transferred transfer escalated escalation doorverbonden siirretty weitergeleitet"),
    REOPENED("reopened reopen heropend"),
    INVITATION("invitation invite request uitnodiging kutsu einladung"),
    SENT("sent send invited mailed asked verzonden uitgenodigd lahetetty kutsuttu versandt eingeladen"),
    RATE("rate fx koers kurssi kurs"),
    KIND("kind type category priority soort laji tyyppi art"),
    SINCE("since signup joined join registered registration onboarded enrolled start sinds alkaen seit"),
    SEGMENT("plan tier tariff segment region country industry sector class size package brand age gender sex income"
            + " abonnement tarief regio land leeftijd alue maa ika liittyma tarif branche"),

    EFFORT(
            "ces effort ease easy easily easiness difficulty difficult find moeite gemak makkelijk vaiva vaivattomuus helppous"
                    + " aufwand einfach muhe"),
    RECOMMEND("nps recommend recommendation promoter aanbevelen aanbeveling suosittelu suosittelisitko empfehlen"
            + " empfehlung weiterempfehlung"),
    OVERALL("overall whole all general totaal kokonaisuus gesamt"),
    SATISFACTION("csat satisfaction satisfied sat overall whole all rate rating stars score tevreden tevredenheid"
            + " tyytyvaisyys tyytyvainen zufrieden zufriedenheit bewertung arvosana cijfer"),

    SURVEY_TABLE(
            "survey surveys response responses answer answers feedback nps ces csat enquete enquetes antwoorden kysely"
                    + " kyselyt vastaukset umfrage umfragen antworten"),
    CHURN_TABLE("churn cancellations cancellation attrition leavers opzeggingen irtisanomiset poistumat kundigungen"),
    PURCHASE_TABLE("purchase purchases order orders transaction transactions sales invoices payments subscriptions"
            + " bestellingen aankopen tilaukset ostot bestellungen kaufe"),
    CONTACT_TABLE(
            "interaction interactions contact contacts ticket tickets call calls chats cases support sessions usage"
                    + " contacten yhteydenotot kontakte anrufe"),
    INVITATION_TABLE("invitation invitations invites invited uitnodigingen kutsut einladungen"),
    RATE_TABLE("rates fx koersen kurssit kurse"),
    CUSTOMER_TABLE("customer customers account accounts client clients members users klanten asiakkaat kunden");

    /** From this length on, a word is recognised at either end of a longer one: rate in rategetto. */
    private static final int LONG = 4;

    @SuppressWarnings("ImmutableEnumChecker") // The set is unmodifiable, but its type does not say so.
    private final Set<String> words;

    Words(String words) {
        this.words = Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(String word) {
        return words.contains(word);
    }

    /** Returns whether one of the words is in a name, perhaps glued to something else. */
    boolean isIn(Tokens name) {
        return name.words().stream()
                .anyMatch(token -> words.stream()
                        .anyMatch(word -> token.equals(word)
                                || (word.length() >= LONG && (token.startsWith(word) || token.endsWith(word)))));
    }

    /**
     * Returns how well a name fits a sequence of meanings: 1 if it consists of nothing else, less the more it says
     * besides, 0 if one of them is not in it.
     */
    static double fit(Tokens name, List<Words> meanings) {
        if (isGlued(name.joined(), meanings)) {
            return 1;
        }
        List<String> left = new ArrayList<>(name.words());
        for (Words meaning : meanings) {
            String found = left.stream().filter(meaning::holds).findFirst().orElse(null);
            if (found == null) {
                return 0;
            }
            left.remove(found);
        }
        return (double) meanings.size() / name.words().size();
    }

    private static boolean isGlued(String text, List<Words> meanings) {
        if (meanings.isEmpty()) {
            return text.isEmpty();
        }
        return meanings.get(0).words.stream()
                .anyMatch(word -> text.startsWith(word)
                        && isGlued(text.substring(word.length()), meanings.subList(1, meanings.size())));
    }
}
