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
}: Grammar<'fr'>): InviteFormMessages => {
  const people = (count: number) =>
    plural(count, {
      one: `${n(count)} personne`,
      many: `${n(count)} de personnes`,
      other: `${n(count)} personnes`,
    })
  const invitations = (count: number) =>
    plural(count, {
      one: `${n(count)} invitation`,
      many: `${n(count)} d’invitations`,
      other: `${n(count)} invitations`,
    })
  const addresses = (count: number) =>
    plural(count, {
      one: `${n(count)} adresse`,
      many: `${n(count)} d’adresses`,
      other: `${n(count)} adresses`,
    })
  /** The form of a word for a count. */
  const agreed = (count: number, one: string, other: string) =>
    plural(count, { one, many: other, other })
  const ready = (count: number) => `${n(count)} ${agreed(count, 'prête', 'prêtes')}`
  const invalid = (count: number) => `${n(count)} à corriger`
  const duplicate = (count: number) =>
    `${n(count)} ${agreed(count, 'déjà invitée', 'déjà invitées')}`
  const listed = (count: number) => `${n(count)} en double`
  return {
    title: 'Inviter des personnes',
    lead: 'Chaque personne reçoit un lien pour choisir un mot de passe et s’inscrire.',
    emailLabel: 'Adresses e-mail',
    counter: ({ count, max }) => `${n(count)} sur ${n(max)}`,
    addressHint: 'Saisissez ou collez des adresses',
    dropHint: ', ou déposez un fichier CSV.',
    chooseFile: 'Choisir un fichier CSV',
    readingFile: (name) => (name === null ? 'Lecture du tableau collé…' : `Lecture de ${name}…`),
    fileUnreadable: (name) => `${name} n’a pas pu être lu. Réessayez ou collez les adresses.`,
    reviewFirst: 'Ajoutez les personnes que vous vérifiez, ou annulez la vérification.',
    template: 'Télécharger un modèle',
    templateFile: 'personnes-a-inviter.csv',
    templateFailed: 'Le modèle n’a pas pu être créé. Réessayez.',

    roleLabel: 'Rôle',
    roleMissing: 'Choisissez un rôle.',
    roleForbidden:
      'Vous n’avez pas l’autorisation d’envoyer cette invitation. Choisissez un autre rôle ou contactez un admin.',
    expiryLabel: 'Validité du lien',
    span: period,
    untilDate: 'Jusqu’au…',
    dateLabel: 'Date et heure',
    expiryProblems: {
      missing: 'Saisissez une date et une heure.',
      too_soon: 'Choisissez une date et une heure à venir.',
      too_late: 'Cette date est trop lointaine. Choisissez-en une plus proche.',
    },
    until: (moment, zone) => `Lien valable jusqu’au ${moment} (${zone})`,
    send: 'Envoyer l’invitation',
    sendMany: (count) => `Envoyer ${invitations(count)}`,
    sendAnyway: 'Inviter quand même',
    sending: 'Envoi de l’invitation…',
    sendingSlow:
      'Cela prend plus de temps que d’habitude. Le serveur est peut-être encore en train d’envoyer l’e-mail.',
    sendIn: (seconds) => `Réessayer dans ${wait(seconds)}`,
    checkAgain: 'Vérifier à nouveau',
    csvHead: {
      email: 'Adresse e-mail',
      name: 'Nom complet',
      role: 'Rôle',
      result: 'Résultat',
      link: 'Lien',
      expires: 'Expiration',
    },
    openProgress: ({ done, total }) => `Envoi\u00a0: ${n(done)} sur ${n(total)}`,
    emailProblems: {
      missing: 'Saisissez l’adresse e-mail de la personne à inviter.',
      too_long: `Une adresse ne peut pas dépasser ${n(254)} caractères.`,
      no_at: 'Une adresse complète ressemble à nom@example.com.',
      no_domain_ending: 'La partie après le @ doit avoir une terminaison, comme dans example.com.',
      forbidden_character:
        'Impossible de s’inscrire avec une adresse contenant des guillemets, des chevrons ou des barres obliques inverses.',
      malformed: 'Vérifiez qu’il n’y a ni espace, ni virgule, ni point en trop.',
      invisible_sign: 'Un espace ou un caractère invisible s’y est glissé.',
      broken_character: 'Un caractère est endommagé. Saisissez l’adresse à nouveau.',
      other_domain: (domains) =>
        plural(domains.length, {
          one: `Seules les adresses du domaine ${list(domains)} peuvent être invitées.`,
          many: `Seules les adresses des domaines ${list(domains)} peuvent être invitées.`,
          other: `Seules les adresses des domaines ${list(domains)} peuvent être invitées.`,
        }),
      unknown_role: (role) =>
        role
          ? `«\u00a0${role}\u00a0» n’est pas un rôle disponible ici. Choisissez-en un autre.`
          : 'Choisissez un rôle.',
    },
    lost: {
      checking: 'Nous n’avons pas reçu de réponse. Nous vérifions si l’invitation a été créée…',
      not_yet:
        'Pas encore créée. Nous n’avons pas reçu de réponse, le serveur y travaille peut-être encore. Nous continuons de vérifier pendant une minute.',
      unknown:
        'Nous n’avons pas reçu de réponse\u00a0: impossible de savoir si l’invitation existe. Nous vérifierons avant tout nouvel envoi.',
      exists:
        'L’invitation a été créée, mais nous n’avons pas reçu son lien. Renvoyez-la depuis la liste pour en obtenir un nouveau.',
      nothing:
        'La connexion a été interrompue et aucune invitation n’a été créée. Vous pouvez réessayer.',
    },
    problemGroups: {
      incomplete: (count) =>
        `${addresses(count)} ${agreed(count, 'est incomplète', 'sont incomplètes')}`,
      invalid: (count) =>
        `${addresses(count)} ${agreed(count, 'n’est pas valide', 'ne sont pas valides')}`,
      other_domain: (count) =>
        `${addresses(count)} ${agreed(count, 'appartient à un autre domaine', 'appartiennent à d’autres domaines')}`,
      unknown_role: (count) =>
        `${people(count)} ${agreed(count, 'a un rôle inconnu', 'ont un rôle inconnu')}`,
    },
    repeats: {
      listed: 'Déjà dans cette liste.',
      perhaps_sent: 'A peut-être déjà une invitation.',
      invited: 'A déjà une invitation.',
      accepted: 'A déjà un compte.',
    },
    notInvitedAgain: 'Aucune nouvelle invitation ne sera envoyée.',
    invitedOnce: 'Chaque personne n’est invitée qu’une fois.',
    addresses: people,
    addressKeys: 'Flèches pour se déplacer, Entrée pour modifier, Suppr pour retirer.',
    ready,
    invalid,
    duplicate,
    listed,
    removeListed: (count) => agreed(count, 'Retirer le doublon', 'Retirer les doublons'),
    removeAll: 'Tout retirer',
    unchecked:
      'Les invitations précédentes n’ont pas pu être chargées. Certaines de ces personnes en ont peut-être déjà une.',
    addedOne: ({ email, problem }) => `${email} ajoutée.${problem && ` ${problem}`}`,
    added: (counts) => {
      const parts = [
        ready(counts.ready),
        counts.invalid > 0 ? invalid(counts.invalid) : '',
        counts.duplicate > 0 ? duplicate(counts.duplicate) : '',
        counts.listed > 0 ? listed(counts.listed) : '',
      ]
      return `${list(parts.filter(Boolean), 'unit')}.`
    },
    removed: (email) => `${email} retirée.`,
    didYouMean: (email) => `Vouliez-vous dire ${email}\u202f?`,
    useIt: 'Utiliser',
    use: (email) => `Utiliser ${email}`,
    edit: 'Modifier',
    editLabel: 'Adresse e-mail',
    editAddress: (email) => `Modifier ${email}`,
    remove: 'Retirer',
    removeAddress: (email) => `Retirer ${email}`,
    done: 'Terminé',
    writtenAs: (domain) =>
      `Pour les serveurs de messagerie, la partie après le @ s’écrit ${domain}.`,
    ownRole: 'Rôle de cette personne',
    roleForAll: (role) => (role ? `Comme les autres (${role})` : 'Comme les autres'),
    more: (count) => `Afficher ${n(count)} de plus`,
    fewer: 'Afficher moins',
    alreadyInvited: ({ email, until }) =>
      `${email} a déjà une invitation.${until ? ` Le lien est valable jusqu’au ${until}.` : ''}`,
    alreadyAccepted: ({ email }) => `${email} a déjà accepté une invitation.`,
    perhapsInvited:
      'Cette personne a peut-être déjà une invitation\u00a0: pendant l’envoi, la connexion a été interrompue ou la page a été fermée.',
    serverSaid: 'Message du serveur',
    invitedTitle: (email) => `Invitation pour ${email}`,
    invitedLead: ({ role, until }) =>
      `Rôle\u00a0: ${role}.${until ? ` Le lien est valable jusqu’au ${until}.` : ''}`,
    emailed: (email) => `Le lien a été envoyé par e-mail à ${email}.`,
    notEmailed: 'Aucun e-mail n’a été envoyé.',
    shareYourself: 'Transmettez le lien vous-même.',
    serverLink: (host) =>
      `Ce lien mène à ${host}, où un Fluxbase standard n’a pas de page. L’équipe qui développe l’application peut y remédier avec inviteUrl.`,
    mailedElsewhere: (host) =>
      `Le lien de l’e-mail mène à ${host}, où un Fluxbase standard n’a pas de page. Transmettez plutôt le lien affiché ici.`,
    unsafeLink:
      'Le lien créé par le serveur n’est pas une adresse web et ne peut pas être copié. Vérifiez l’URL de base du serveur.',
    inviteAnother: 'Inviter une autre personne',

    unsent: (count) =>
      `${people(count)} ${agreed(count, 'n’avait pas encore été invitée', 'n’avaient pas encore été invitées')} à la fermeture de cette page.`,
    unsentElsewhere:
      'Un autre onglet est en train d’envoyer ces invitations. Si vous le fermez, les personnes qui n’ont pas encore été invitées apparaîtront ici au bout d’une minute.',
    takeUpUnsent: 'Ajouter à nouveau',
    forgetUnsent: 'Abandonner',
    limits: {
      too_many: ({ limit, count }) =>
        `Vous pouvez inviter ${people(limit)} à la fois et vous en avez ajouté ${n(count)}. Retirez-en quelques-unes pour les inviter plus tard.`,
      no_seats: ({ limit, count }) =>
        `Vous avez ajouté ${people(count)} et il reste ${n(limit)} ${agreed(limit, 'place', 'places')}. Retirez des personnes pour continuer.`,
    },
    sendingTitle: 'Envoi des invitations',
    progress: ({ done, total }) => `${n(done)} sur ${n(total)}`,
    resting: (seconds) => `Le serveur reçoit trop de requêtes. Reprise dans ${wait(seconds)}.`,
    failedSoFar: (count) =>
      `${invitations(count)} ${agreed(count, 'n’a pas pu être créée', 'n’ont pas pu être créées')} jusqu’ici.`,
    unknownSoFar: (count) =>
      `Nous n’avons pas reçu de réponse pour ${invitations(count)}\u00a0: impossible de savoir si ${agreed(count, 'elle existe', 'elles existent')}.`,
    paused: (waiting) => `Envoi suspendu. Il reste ${invitations(waiting)} à envoyer.`,
    pausedBecause: 'Envoi suspendu, car les invitations suivantes échoueraient aussi.',
    checkingLost:
      'Certaines réponses ne sont pas arrivées. Nous vérifions quelles invitations ont été créées. Cela peut prendre une minute…',
    finishing: (count) => `Envoi arrêté. ${invitations(count)} encore en cours d’envoi.`,
    pause: 'Suspendre',
    resume: 'Reprendre',
    stop: 'Arrêter',
    leaveOpen: 'Laissez cette page ouverte jusqu’à l’envoi de toutes les invitations.',
    resultsTitle: ({ done, open }) => {
      const created = `${invitations(done)} ${agreed(done, 'créée', 'créées')}`
      return open > 0 ? `${created} sur ${n(done + open)}` : created
    },
    shareLinks: 'Transmettez les liens vous-même.',
    someNotEmailed: ({ count, total }) =>
      `${invitations(count)} sur ${n(total)} ${agreed(count, 'n’a pas été envoyée', 'n’ont pas été envoyées')} par e-mail.`,
    allEmailed: 'Le lien a été envoyé par e-mail à chaque personne.',
    linksDie: 'Ces liens ne s’affichent qu’une seule fois.',
    copyAll: (count) => agreed(count, 'Copier le lien', `Copier les ${n(count)} liens`),
    copySome: (count) => agreed(count, 'Copier ce lien', `Copier ces ${n(count)} liens`),
    copyContents: 'Copie chaque adresse avec son lien, une par ligne.',
    allCopied: 'Liens copiés',
    copyAllFailed:
      'Les liens n’ont pas pu être copiés. Sélectionnez le texte et copiez-le vous-même.',
    allLinks: 'Tous les liens',
    save: 'Enregistrer en CSV',
    saveFailed: 'Le fichier n’a pas pu être créé. Réessayez ou copiez les liens.',
    fileName: 'invitations.csv',
    invitedResult: 'Invitation créée',
    noEmailResult: 'Invitation créée. Aucun e-mail n’a été envoyé.',
    dateHasPassed: 'Non envoyée, car la date d’expiration du lien est dépassée.',
    notSent: 'Non envoyée.',
    resultGroups: {
      failed: (count) => `${invitations(count)} non ${agreed(count, 'créée', 'créées')}`,
      unknown: (count) =>
        `${invitations(count)} ${agreed(count, 'non confirmée', 'non confirmées')}`,
      waiting: (count) => `${invitations(count)} non ${agreed(count, 'envoyée', 'envoyées')}`,
      done: (count) =>
        `${invitations(count)} ${agreed(count, 'créée', 'créées')} sans lien à copier`,
    },
    sendRest: (count) => agreed(count, 'Envoyer la dernière', `Envoyer les ${n(count)} autres`),
    stillInForm: (count) =>
      `${people(count)} ${agreed(count, 'est', 'sont')} encore dans le formulaire`,
    backToForm: (count) => (count === 0 ? 'Inviter d’autres personnes' : 'Revenir au formulaire'),
    copyLinkFor: (email) => `Copier le lien pour ${email}`,
  }
}

/** The words of the form and its dialog alone. */
export const fr = defineLocale('fr', { shared, inviteForm, recipientImport })
