import type { InviteFormMessages } from '../../messages/invite-form'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

export const inviteForm = ({
  n,
  plural,
  list,
  period,
  wait,
}: Grammar<'nl'>): InviteFormMessages => {
  const invitations = (count: number) =>
    plural(count, { one: `${n(count)} uitnodiging`, other: `${n(count)} uitnodigingen` })
  const people = (count: number) =>
    plural(count, { one: `${n(count)} persoon`, other: `${n(count)} mensen` })
  const ready = (count: number) => `${n(count)} in orde`
  const invalid = (count: number) => `${n(count)} met een fout`
  const duplicate = (count: number) => `${n(count)} al uitgenodigd`
  const listed = (count: number) => `${n(count)} dubbel`
  return {
    title: 'Mensen uitnodigen',
    lead: 'Iedereen krijgt een link om een wachtwoord in te stellen en deel te nemen.',
    emailLabel: 'E-mailadressen',
    counter: ({ count, max }) => `${n(count)} van ${n(max)}`,
    addressHint: 'Typ of plak adressen',
    dropHint: ', of sleep een CSV-bestand hierheen.',
    chooseFile: 'CSV-bestand kiezen',
    readingFile: (name) => `${name ?? 'De geplakte tabel'} wordt gelezen…`,
    fileUnreadable: (name) =>
      `${name} kon niet worden gelezen. Probeer het opnieuw of plak de adressen.`,
    reviewFirst:
      'Voeg eerst de mensen toe die je aan het controleren bent, of annuleer de controle.',
    template: 'Sjabloon downloaden',
    templateFile: 'uit-te-nodigen-mensen.csv',
    templateFailed: 'Het sjabloon kon niet worden gemaakt. Probeer het opnieuw.',

    roleLabel: 'Rol',
    roleMissing: 'Kies een rol.',
    roleForbidden:
      'Je hebt geen rechten om deze uitnodiging te versturen. Kies een andere rol of vraag een beheerder om hulp.',
    expiryLabel: 'Geldigheid van de link',
    span: period,
    untilDate: 'Tot…',
    dateLabel: 'Datum en tijd',
    expiryProblems: {
      missing: 'Vul een datum en tijd in.',
      too_soon: 'Kies een tijdstip in de toekomst.',
      too_late: 'Deze datum ligt te ver in de toekomst. Kies een eerdere.',
    },
    until: (moment, zone) => `De link is geldig tot ${moment} (${zone})`,
    send: 'Uitnodiging versturen',
    sendMany: (count) => `${invitations(count)} versturen`,
    sendAnyway: 'Toch uitnodigen',
    sending: 'Uitnodiging wordt verstuurd…',
    sendingSlow: 'Dit duurt langer dan normaal. Misschien verstuurt de server de e-mail nog.',
    sendIn: (seconds) => `Opnieuw versturen over ${wait(seconds)}`,
    checkAgain: 'Opnieuw controleren',
    csvHead: {
      email: 'E-mailadres',
      name: 'Naam',
      role: 'Rol',
      result: 'Resultaat',
      link: 'Link',
      expires: 'Verloopt',
    },
    openProgress: ({ done, total }) => `${n(done)} van ${n(total)} verstuurd`,
    emailProblems: {
      missing: 'Vul het e-mailadres in van de persoon die je wilt uitnodigen.',
      too_long: `Een adres heeft maximaal ${n(254)} tekens.`,
      no_at: 'Een volledig adres ziet eruit als naam@example.com.',
      no_domain_ending: 'Het deel na de @ heeft een extensie nodig, zoals in example.com.',
      forbidden_character:
        'Niemand kan deelnemen met een adres met aanhalingstekens, punthaken of backslashes.',
      malformed: 'Controleer op spaties, komma’s en overbodige punten.',
      invisible_sign: 'Er staat een spatie of een onzichtbaar teken in.',
      broken_character: 'Een teken is beschadigd. Typ het adres opnieuw.',
      other_domain: (domains) =>
        `Alleen adressen van ${list(domains, 'disjunction')} kunnen worden uitgenodigd.`,
      unknown_role: (role) =>
        role ? `‘${role}’ is hier geen rol. Kies een andere.` : 'Kies een rol.',
    },
    lost: {
      checking: 'We hebben geen antwoord gekregen. We controleren of de uitnodiging is aangemaakt…',
      not_yet:
        'Nog niet aangemaakt. We hebben geen antwoord gekregen. Misschien is de server er nog mee bezig. We blijven een minuut lang controleren.',
      unknown:
        'We hebben geen antwoord gekregen, dus we weten niet of de uitnodiging bestaat. We controleren dat voordat er iets opnieuw wordt verstuurd.',
      exists:
        'De uitnodiging is aangemaakt, maar de link is niet aangekomen. Verstuur de uitnodiging opnieuw vanuit de lijst voor een nieuwe link.',
      nothing:
        'De verbinding is verbroken en er is geen uitnodiging aangemaakt. Je kunt die opnieuw versturen.',
    },
    problemGroups: {
      incomplete: (count) =>
        plural(count, {
          one: `${n(count)} adres is onvolledig`,
          other: `${n(count)} adressen zijn onvolledig`,
        }),
      invalid: (count) =>
        plural(count, {
          one: `${n(count)} adres is ongeldig`,
          other: `${n(count)} adressen zijn ongeldig`,
        }),
      other_domain: (count) =>
        plural(count, {
          one: `${n(count)} adres hoort bij een ander domein`,
          other: `${n(count)} adressen horen bij andere domeinen`,
        }),
      unknown_role: (count) =>
        plural(count, {
          one: `${n(count)} persoon heeft een onbekende rol`,
          other: `${n(count)} mensen hebben een onbekende rol`,
        }),
    },
    repeats: {
      listed: 'Staat al in deze lijst.',
      perhaps_sent: 'Misschien al uitgenodigd.',
      invited: 'Al uitgenodigd.',
      accepted: 'Neemt al deel.',
    },
    notInvitedAgain: 'Er wordt geen nieuwe uitnodiging verstuurd.',
    invitedOnce: 'Iedereen wordt één keer uitgenodigd.',
    addresses: people,
    addressKeys:
      'Gebruik de pijltoetsen om te navigeren, Enter om te bewerken en Delete om te verwijderen.',
    ready,
    invalid,
    duplicate,
    listed,
    removeListed: (count) =>
      plural(count, { one: 'Dubbel adres verwijderen', other: 'Dubbele adressen verwijderen' }),
    removeAll: 'Alle verwijderen',
    unchecked:
      'Eerdere uitnodigingen konden niet worden geladen, dus sommige van deze mensen hebben er misschien al een.',
    addedOne: ({ email, problem }) => `${email} toegevoegd.${problem && ` ${problem}`}`,
    added: (counts) => {
      const parts = [
        ready(counts.ready),
        counts.invalid > 0 ? invalid(counts.invalid) : '',
        counts.duplicate > 0 ? duplicate(counts.duplicate) : '',
        counts.listed > 0 ? listed(counts.listed) : '',
      ]
      return `${list(parts.filter(Boolean), 'unit')}.`
    },
    removed: (email) => `${email} verwijderd.`,
    didYouMean: (email) => `Bedoelde je ${email}?`,
    useIt: 'Overnemen',
    use: (email) => `${email} overnemen`,
    edit: 'Bewerken',
    editLabel: 'E-mailadres',
    editAddress: (email) => `Bewerken: ${email}`,
    remove: 'Verwijderen',
    removeAddress: (email) => `Verwijderen: ${email}`,
    done: 'Klaar',
    writtenAs: (domain) => `Mailservers schrijven het deel na de @ als ${domain}.`,
    ownRole: 'Rol voor deze persoon',
    roleForAll: (role) => (role ? `Net als de rest (${role})` : 'Net als de rest'),
    more: (count) => `Nog ${n(count)} tonen`,
    fewer: 'Minder tonen',
    alreadyInvited: ({ email, until }) =>
      `${email} heeft al een uitnodiging.${until ? ` De link is geldig tot ${until}.` : ''}`,
    alreadyAccepted: ({ email }) => `${email} heeft al een uitnodiging geaccepteerd.`,
    perhapsInvited:
      'Deze persoon heeft misschien al een uitnodiging: tijdens het versturen werd de verbinding verbroken of de pagina gesloten.',
    serverSaid: 'Bericht van de server',
    invitedTitle: (email) => `Uitnodiging voor ${email}`,
    invitedLead: ({ role, until }) =>
      `Rol: ${role}.${until ? ` De link is geldig tot ${until}.` : ''}`,
    emailed: (email) => `De link is gemaild naar ${email}.`,
    notEmailed: 'Er is geen e-mail verstuurd.',
    shareYourself: 'Deel de link zelf.',
    serverLink: (host) =>
      `Deze link leidt naar ${host}, waar een standaard Fluxbase geen pagina heeft. De ontwikkelaar van de app kan dit oplossen met inviteUrl.`,
    mailedElsewhere: (host) =>
      `De link in de e-mail leidt naar ${host}, waar een standaard Fluxbase geen pagina heeft. Deel in plaats daarvan de link die hier staat.`,
    unsafeLink:
      'De link die de server heeft aangemaakt, is geen webadres en kan niet worden gekopieerd. Controleer de basis-URL van de server.',
    inviteAnother: 'Nog iemand uitnodigen',

    unsent: (count) =>
      plural(count, {
        one: `${n(count)} persoon was nog niet uitgenodigd toen deze pagina werd gesloten.`,
        other: `${n(count)} mensen waren nog niet uitgenodigd toen deze pagina werd gesloten.`,
      }),
    unsentElsewhere:
      'Een ander tabblad verstuurt deze uitnodigingen. Als je dat sluit, verschijnt hier na een minuut wie nog niet is uitgenodigd.',
    takeUpUnsent: 'Weer toevoegen',
    forgetUnsent: 'Weggooien',
    limits: {
      too_many: ({ limit, count }) =>
        `Je kunt ${people(limit)} tegelijk uitnodigen en je hebt er ${n(count)} toegevoegd. Verwijder er een paar en nodig ze later uit.`,
      no_seats: ({ limit, count }) =>
        `Je hebt ${people(count)} toegevoegd en er ${plural(limit, {
          one: `is nog ${n(limit)} plek`,
          other: `zijn nog ${n(limit)} plekken`,
        })} vrij. Verwijder een paar mensen om door te gaan.`,
    },
    sendingTitle: 'Uitnodigingen worden verstuurd',
    progress: ({ done, total }) => `${n(done)} van ${n(total)}`,
    resting: (seconds) =>
      `De server krijgt te veel verzoeken. We gaan verder over ${wait(seconds)}.`,
    failedSoFar: (count) =>
      plural(count, {
        one: `${n(count)} uitnodiging kon tot nu toe niet worden aangemaakt.`,
        other: `${n(count)} uitnodigingen konden tot nu toe niet worden aangemaakt.`,
      }),
    unknownSoFar: (count) =>
      plural(count, {
        one: `Voor ${n(count)} uitnodiging hebben we geen antwoord gekregen, dus we weten niet of die bestaat.`,
        other: `Voor ${n(count)} uitnodigingen hebben we geen antwoord gekregen, dus we weten niet of die bestaan.`,
      }),
    paused: (waiting) =>
      plural(waiting, {
        one: `Gepauzeerd. ${n(waiting)} uitnodiging is nog niet verstuurd.`,
        other: `Gepauzeerd. ${n(waiting)} uitnodigingen zijn nog niet verstuurd.`,
      }),
    pausedBecause: 'Gepauzeerd, omdat de rest ook zou mislukken.',
    checkingLost:
      'Sommige antwoorden ontbreken. We controleren welke uitnodigingen zijn aangemaakt. Dit kan een minuut duren…',
    finishing: (count) =>
      plural(count, {
        one: `Gestopt. ${n(count)} uitnodiging wordt nog verstuurd.`,
        other: `Gestopt. ${n(count)} uitnodigingen worden nog verstuurd.`,
      }),
    pause: 'Pauzeren',
    resume: 'Hervatten',
    stop: 'Stoppen',
    leaveOpen: 'Houd deze pagina open tot alle uitnodigingen zijn verstuurd.',
    resultsTitle: ({ done, open }) =>
      open > 0
        ? `${n(done)} van ${invitations(done + open)} aangemaakt`
        : `${invitations(done)} aangemaakt`,
    shareLinks: 'Deel de links zelf.',
    someNotEmailed: ({ count, total }) =>
      plural(count, {
        one: `${n(count)} van ${n(total)} uitnodigingen is niet gemaild.`,
        other: `${n(count)} van ${n(total)} uitnodigingen zijn niet gemaild.`,
      }),
    allEmailed: 'De links zijn naar iedereen gemaild.',
    linksDie: 'Je ziet deze links maar één keer.',
    copyAll: (count) =>
      plural(count, { one: 'Link kopiëren', other: `Alle ${n(count)} links kopiëren` }),
    copySome: (count) =>
      plural(count, { one: 'Deze link kopiëren', other: `Deze ${n(count)} links kopiëren` }),
    copyContents: 'Kopieert elk adres met de bijbehorende link, één per regel.',
    allCopied: 'Links gekopieerd',
    copyAllFailed:
      'De links konden niet worden gekopieerd. Selecteer de tekst en kopieer die zelf.',
    allLinks: 'Alle links',
    save: 'Opslaan als CSV',
    saveFailed: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw of kopieer de links.',
    fileName: 'uitnodigingen.csv',
    invitedResult: 'Uitgenodigd',
    noEmailResult: 'Uitgenodigd. Er is geen e-mail verstuurd.',
    dateHasPassed: 'Niet verstuurd, omdat de vervaldatum van de link voorbij is.',
    notSent: 'Niet verstuurd.',
    resultGroups: {
      failed: (count) => `${n(count)} niet aangemaakt`,
      unknown: (count) => `${n(count)} onbevestigd`,
      waiting: (count) => `${n(count)} niet verstuurd`,
      done: (count) => `${n(count)} aangemaakt zonder link om te kopiëren`,
    },
    sendRest: (count) =>
      plural(count, { one: 'De laatste versturen', other: `De andere ${n(count)} versturen` }),
    stillInForm: (count) =>
      `${people(count)} ${plural(count, { one: 'staat', other: 'staan' })} nog in het formulier`,
    backToForm: (count) => (count === 0 ? 'Meer mensen uitnodigen' : 'Terug naar het formulier'),
    copyLinkFor: (email) => `Link kopiëren voor ${email}`,
  }
}

/** The words of the form and its dialog alone. */
export const nl = defineLocale('nl', { shared, inviteForm, recipientImport })
