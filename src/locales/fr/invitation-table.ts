import type { InvitationTableMessages, RunCounts } from '../../messages/invitation-table'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { shared } from './shared'

const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence} Le lien expire le ${date}.`

export const invitationTable = ({
  n,
  plural,
  list,
  wait,
}: Grammar<'fr'>): InvitationTableMessages => {
  const invitations = (count: number) =>
    plural(count, {
      one: `${n(count)} invitation`,
      many: `${n(count)} d’invitations`,
      other: `${n(count)} invitations`,
    })
  /** An adjective in the form that a number of invitations asks for. */
  const agreed = (count: number, one: string) =>
    `${n(count)} ${plural(count, { one, many: `${one}s`, other: `${one}s` })}`
  /** What has become of the rows of a run. */
  const ended = (what: string, { total, done, failed, unknown }: RunCounts) =>
    list(
      [
        what + (done < total ? ` sur ${n(total)}` : ''),
        failed > 0 ? `${n(failed)} en échec` : '',
        unknown > 0 ? `${n(unknown)} sans confirmation` : '',
      ].filter(Boolean),
      'unit',
    )
  return {
    title: 'Invitations',
    updated: (clock) => `actualisé à ${clock}`,
    refresh: 'Actualiser',
    refreshed: (clock) => `Liste actualisée à ${clock}.`,
    invite: 'Inviter des personnes',

    summary: ({ pending, expiring, expired, accepted }) =>
      list([
        `${n(pending)} en attente`,
        `${n(expiring)} ${plural(expiring, { one: 'expire bientôt', many: 'expirent bientôt', other: 'expirent bientôt' })}`,
        agreed(expired, 'expirée'),
        agreed(accepted, 'acceptée'),
      ]),
    filterByStatus: 'Filtrer par statut',
    all: 'Toutes',
    search: 'Rechercher une adresse ou un rôle',
    searchShort: 'Rechercher',
    role: 'Rôle',
    anyRole: 'Tous les rôles',
    clearSearch: 'Effacer la recherche',
    clearFilters: 'Effacer les filtres',
    filter: 'Filtre',
    sortBy: 'Trier par',
    sortOrder: 'Ordre',
    sortOrders: {
      newest: 'Plus récentes',
      oldest: 'Plus anciennes',
      ascending: 'Croissant',
      descending: 'Décroissant',
    },
    results: invitations,
    shown: ({ shown, total }) => `${n(shown)} sur ${n(total)}`,

    caption: 'Invitations',
    scroller: 'Tableau des invitations',
    skipRows: 'Passer les lignes',
    skipRowsBack: 'Revenir à la première ligne',
    columns: {
      select: 'Sélection',
      person: 'Personne',
      status: 'Statut',
      role: 'Rôle',
      invited: 'Invitation',
      expires: 'Expiration',
      actions: 'Actions',
    },
    by: (name) => `par ${name}`,
    joined: (date) => `inscription le ${date}`,
    sending: 'Envoi…',
    timesIn: (zone) => `Fuseau horaire\u00a0: ${zone}`,
    exactTimes: 'Heures exactes',

    selectRow: (email) => `Sélectionner ${email}`,
    selectAll: 'Tout sélectionner',
    selected: (count) => agreed(count, 'sélectionnée'),
    clear: 'Désélectionner',
    select: 'Sélectionner',
    done: 'Terminé',
    exportCsv: 'Exporter en CSV',
    exported: { by: 'Invitation envoyée par', joined: 'Inscription', file: 'invitations' },
    sorted: {
      ascending: (column) => `Tri par ${column}, ordre croissant.`,
      descending: (column) => `Tri par ${column}, ordre décroissant.`,
    },
    exportFailed: 'Le fichier n’a pas pu être créé. Réessayez.',
    compact: 'Lignes compactes',

    unseenSigns:
      'Cette adresse contient un espace ou un caractère invisible, remplacé ici par son code.',
    writtenAs: (domain) =>
      `Pour les serveurs de messagerie, la partie après le @ s’écrit ${domain}.`,
    repeated: ({ email, number }) => `${email} (${n(number)})`,
    copyLinkFor: (email) => `Copier le lien pour ${email}`,
    copyNewLink: 'Copier le nouveau lien',
    copyNewLinkFor: (email) => `Copier le nouveau lien pour ${email}`,
    resend: 'Renvoyer',
    resendFor: (email) => `Renvoyer l’invitation à ${email}`,
    moreFor: (email) => `Autres actions pour ${email}`,
    linkUnsafe:
      'Le lien créé par le serveur n’est pas une adresse web et ne peut pas être copié. Vérifiez l’URL de base du serveur, puis renvoyez l’invitation.',
    newer: (date) =>
      date === null
        ? 'Il existe une invitation plus récente.'
        : `Il existe une invitation plus récente (${date}).`,

    loading: 'Chargement des invitations…',
    emptyTitle: 'Aucune invitation pour le moment',
    emptyText: 'Invitez des personnes à utiliser votre tableau de bord.',
    noMatch: (search) => `Aucune invitation ne correspond à «\u00a0${search}\u00a0».`,
    noMatchFilters: 'Aucune invitation ne correspond à ces filtres.',
    errorTitle: 'Les invitations ne peuvent pas s’afficher pour le moment',
    forbiddenTitle: 'Vous n’avez pas accès aux invitations',
    stale: (clock) => `L’actualisation a échoué. Cette liste date de ${clock}.`,
    unreadable: (count) =>
      plural(count, {
        one: `${n(count)} invitation n’a pas pu être lue et ne s’affiche pas.`,
        many: `${n(count)} d’invitations n’ont pas pu être lues et ne s’affichent pas.`,
        other: `${n(count)} invitations n’ont pas pu être lues et ne s’affichent pas.`,
      }),
    checkAgain: 'Vérifier à nouveau',
    tryAgainFor: (email) => `Réessayer pour ${email}`,
    checkAgainFor: (email) => `Vérifier à nouveau pour ${email}`,
    revokeBlocked: {
      accepted: () => 'Cette invitation a été acceptée\u00a0: il n’y a rien à révoquer.',
      link_not_held: (date) =>
        until(
          'La révocation nécessite le lien, qui ne s’affiche qu’à la création de l’invitation.',
          date,
        ),
      unsupported: (date) => until('Ce serveur ne permet pas de révoquer des invitations.', date),
    },
    revoked: (email) => `Invitation pour ${email} révoquée.`,
    notRevoked: (why) => `Invitation non révoquée. ${why}`,
    revokeUnknown: {
      nothing:
        'Nous n’avons pas reçu de réponse\u00a0: impossible de savoir si cette invitation est révoquée.',
      absent:
        'Pas encore révoquée. Nous n’avons pas reçu de réponse, le serveur y travaille peut-être encore.',
    },

    waiting: 'Dans la file d’attente…',
    revoking: 'Révocation…',
    resending: 'Création d’un nouveau lien…',
    resent: {
      revoked: () => 'Nouveau lien créé. L’ancien ne fonctionne plus.',
      expired: () => 'Nouveau lien créé.',
      live: (date) =>
        date === null
          ? 'Nouveau lien créé. L’ancien fonctionne toujours.'
          : `Nouveau lien créé. L’ancien reste valable jusqu’au ${date}.`,
      unknown: () => 'Nouveau lien créé. L’ancien fonctionne peut-être encore.',
    },
    notResent: (why) => `Aucun nouveau lien n’a été créé. ${why}`,
    resendUnknown: {
      nothing:
        'Nous n’avons pas reçu de réponse\u00a0: impossible de savoir si un nouveau lien existe.',
      absent:
        'Pas encore de nouveau lien. Nous n’avons pas reçu de réponse, le serveur y travaille peut-être encore.',
    },
    about: (email, text) => `${email}\u00a0: ${text}`,

    clearSelection: 'Désélectionner tout',
    copyLinks: 'Copier les liens',
    linksCopied: (count) =>
      plural(count, {
        one: `${n(count)} lien copié.`,
        many: `${n(count)} de liens copiés.`,
        other: `${n(count)} liens copiés.`,
      }),
    linksLeftOut: (count) =>
      plural(count, {
        one: `${n(count)} des invitations sélectionnées n’a pas de lien ici. Renvoyez-la pour en obtenir un nouveau.`,
        many: `${n(count)} des invitations sélectionnées n’ont pas de lien ici. Renvoyez-les pour en obtenir de nouveaux.`,
        other: `${n(count)} des invitations sélectionnées n’ont pas de lien ici. Renvoyez-les pour en obtenir de nouveaux.`,
      }),
    linksNotCopied: 'Les liens n’ont pas pu être copiés. Sélectionnez-les et copiez-les vous-même.',
    links: 'Liens d’invitation',
    nothingTo: {
      resend:
        'Aucune de ces invitations ne peut être renvoyée\u00a0: elles ont toutes été acceptées.',
      revoke: 'Aucune de ces invitations ne peut être révoquée ici.',
      copy: 'Aucun de ces liens n’est disponible ici. Renvoyez les invitations pour en obtenir de nouveaux.',
    },
    revokeMany: 'Révoquer…',
    revokeManyTitle: (count) => `Révoquer ${invitations(count)}\u202f?`,
    revokeManyConsequence: (count) =>
      plural(count, {
        one: 'Le lien cesse immédiatement de fonctionner. Cette action est irréversible.',
        many: 'Les liens cessent immédiatement de fonctionner. Cette action est irréversible.',
        other: 'Les liens cessent immédiatement de fonctionner. Cette action est irréversible.',
      }),
    revokeConfirm: (count) => `Révoquer ${invitations(count)}`,
    leftOut: (count) =>
      plural(count, {
        one: `${n(count)} des invitations sélectionnées ne peut pas être révoquée ici et restera inchangée.`,
        many: `${n(count)} des invitations sélectionnées ne peuvent pas être révoquées ici et resteront inchangées.`,
        other: `${n(count)} des invitations sélectionnées ne peuvent pas être révoquées ici et resteront inchangées.`,
      }),
    running: { resend: 'Création de nouveaux liens', revoke: 'Révocation des invitations' },
    ran: {
      resend: (counts) => {
        const links = plural(counts.done, {
          one: `${n(counts.done)} nouveau lien créé`,
          many: `${n(counts.done)} de nouveaux liens créés`,
          other: `${n(counts.done)} nouveaux liens créés`,
        })
        return ended(links, counts)
      },
      revoke: (counts) => {
        const revoked = plural(counts.done, {
          one: 'révoquée',
          many: 'révoquées',
          other: 'révoquées',
        })
        return ended(`${invitations(counts.done)} ${revoked}`, counts)
      },
    },
    progress: ({ done, total }) => `${n(done)} sur ${n(total)}`,
    resting: (seconds) => `Le serveur reçoit trop de requêtes. Reprise dans ${wait(seconds)}.`,
    pause: 'Suspendre',
    resume: 'Reprendre',
    stop: 'Arrêter',
    retryFailed: 'Réessayer les échecs',
    copyNewLinks: (count) =>
      plural(count, {
        one: 'Copier le nouveau lien',
        many: `Copier ${n(count)} de nouveaux liens`,
        other: `Copier ${n(count)} nouveaux liens`,
      }),
    newLinksNotSent: (count) => {
      const links = 'Transmettez les nouveaux liens vous-même.'
      const one = 'Transmettez le nouveau lien vous-même.'
      return `Aucun e-mail n’a été envoyé. ${plural(count, { one, many: links, other: links })}`
    },
    actionFor: ({ label, email }) => `${label}\u00a0: ${email}`,
    linkNotHeld:
      'Le lien ne s’affiche qu’à la création de l’invitation. Renvoyez-la pour en obtenir un nouveau.',
    linkExpired: 'Le lien a expiré. Renvoyez l’invitation pour en obtenir un nouveau.',
    revoke: 'Révoquer l’invitation',
    revokeFor: (email) => `Révoquer l’invitation pour ${email}`,
    revokeTitle: (email) => `Révoquer l’invitation pour ${email}\u202f?`,
    revokeConsequence: 'Le lien cesse immédiatement de fonctionner. Cette action est irréversible.',
  }
}

/** The words of the table alone. */
export const fr = defineLocale('fr', { shared, invitationTable })
