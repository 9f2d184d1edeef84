import type { RecipientImportMessages } from '../../messages/recipient-import'
import type { Grammar } from '../grammar'

const quoted = (text: string) => `«\u00a0${text}\u00a0»`

export const recipientImport = ({ n, plural, list }: Grammar<'fr'>): RecipientImportMessages => {
  const people = (count: number) =>
    plural(count, {
      one: `${n(count)} personne`,
      many: `${n(count)} de personnes`,
      other: `${n(count)} personnes`,
    })
  return {
    title: (name) => (name === null ? 'Vérifier le tableau collé' : `Vérifier ${name}`),
    total: people,
    lead: 'Vérifiez à quoi sert chaque colonne. Aucun ajout n’a lieu avant votre confirmation.',
    leadAgain:
      'Vérifiez à quoi sert chaque colonne. Ces personnes remplacent celles que vous avez déjà ajoutées depuis ce tableau.',
    sample: ({ shown, total }) => `Aperçu des lignes\u00a0: ${n(shown)} sur ${n(total)}`,
    column: (number) => `Colonne ${n(number)}`,
    useOfColumn: (column) => `Utilisation de la colonne ${quoted(column)}`,
    uses: {
      address: 'Adresse',
      fallback: 'Adresse, si la première est vide',
      role: 'Rôle',
      name: 'Nom',
      ignored: 'Non utilisée',
    },
    hasHeader: 'La première ligne contient les noms des colonnes',
    noAddress: 'aucune adresse',
    hidden: 'masqué',
    moreRows: (count) =>
      plural(count, {
        one: `${n(count)} autre ligne`,
        many: `${n(count)} d’autres lignes`,
        other: `${n(count)} autres lignes`,
      }),
    moreColumns: (count) =>
      plural(count, {
        one: `${n(count)} autre colonne n’est pas utilisée.`,
        many: `${n(count)} d’autres colonnes ne sont pas utilisées.`,
        other: `${n(count)} autres colonnes ne sont pas utilisées.`,
      }),
    chooseAddress: 'Choisissez la colonne qui contient les adresses e-mail.',
    unknownRole: (text) => `${quoted(text)} n’est pas un rôle disponible ici`,
    people,
    roleFor: (text) => `Rôle pour ${quoted(text)}`,
    chooseRole: 'Choisir un rôle',
    moreUnknownRoles: (count) =>
      plural(count, {
        one: `${n(count)} autre valeur n’est pas un rôle disponible ici. Choisissez le rôle après l’ajout.`,
        many: `${n(count)} d’autres valeurs ne sont pas des rôles disponibles ici. Choisissez une autre colonne, ou les rôles après l’ajout.`,
        other: `${n(count)} autres valeurs ne sont pas des rôles disponibles ici. Choisissez une autre colonne, ou les rôles après l’ajout.`,
      }),
    withoutAddress: (rows) =>
      plural(rows, {
        one: `${n(rows)} ligne n’a pas d’adresse`,
        many: `${n(rows)} de lignes n’ont pas d’adresse`,
        other: `${n(rows)} lignes n’ont pas d’adresse`,
      }),
    lines: ({ lines, more }) => {
      const listed = lines.map(n)
      if (more > 0) {
        listed.push(
          plural(more, {
            one: `${n(more)} autre`,
            many: `${n(more)} d’autres`,
            other: `${n(more)} autres`,
          }),
        )
      }
      return `${listed.length === 1 ? 'Ligne' : 'Lignes'} ${list(listed)}.`
    },
    readingProblems: {
      unclosed_quote: {
        title: 'Il manque un guillemet fermant',
        advice: 'Toutes les autres lignes ont été lues. Vérifiez la personne de cette ligne.',
      },
      uneven_row: {
        title: 'Plus de cellules que de colonnes',
        advice:
          'Une cellule contient peut-être un séparateur sans guillemets. Vérifiez les personnes de ces lignes.',
      },
      inactive: {
        title: 'Certaines personnes ne sont peut-être plus actives',
        advice: 'Une autre colonne indique qu’elles sont suspendues, désactivées ou parties.',
      },
      another_table: {
        title: 'Un second tableau commence plus bas',
        advice: 'Seul le premier est lu. Enregistrez l’autre dans un fichier à part.',
      },
      broken_character: {
        title: 'Certains caractères sont endommagés',
        advice: `Enregistrez le fichier au format ${quoted('CSV UTF-8')} et choisissez-le à nouveau.`,
      },
      doubtful_encoding: {
        title: 'Certains caractères sont peut-être incorrects',
        advice: `Si c’est le cas, enregistrez le fichier au format ${quoted('CSV UTF-8')} et choisissez-le à nouveau.`,
      },
      no_addresses: {
        title: 'Cette colonne ne contient aucune adresse e-mail',
        advice: 'Choisissez une autre colonne.',
      },
    },
    add: (count) => `Ajouter ${people(count)}`,
    cancel: 'Annuler',
    read: ({ addresses, columns }) => {
      const count = plural(addresses, {
        one: `${n(addresses)} adresse lue`,
        many: `${n(addresses)} d’adresses lues`,
        other: `${n(addresses)} adresses lues`,
      })
      if (!columns) return `${count}.`
      const { address, role, name } = columns
      const names = list(name.map(quoted))
      return (
        `${count} dans la colonne ${quoted(address)}` +
        `${names && `, noms dans ${names}`}${role === null ? '' : `, rôles dans ${quoted(role)}`}.`
      )
    },
    change: 'Modifier',
    changeReading: (name) =>
      `Modifier la lecture ${name === null ? 'du tableau collé' : `de ${name}`}`,
    fileProblems: {
      empty: (name) => `${name} ne contient personne à inviter.`,
      workbook: (name) =>
        `${name} est un classeur. Dans votre tableur, enregistrez la feuille au format CSV (UTF-8), puis choisissez ce fichier.`,
      pdf: (name) => `${name} est un PDF. Copiez-en les adresses et collez-les ici.`,
      archive: (name) =>
        `${name} est une archive. Décompressez-la, puis choisissez le fichier qu’elle contient.`,
      not_text: (name) =>
        `${name} n’est pas un fichier texte. Enregistrez la liste au format CSV, puis choisissez ce fichier.`,
      markup: (name) =>
        `${name} contient du code et non une liste. Enregistrez la liste au format CSV, puis choisissez ce fichier.`,
      ldif: (name) =>
        `${name} est un fichier LDIF. Exportez plutôt les personnes au format CSV ou vCard.`,
    },
  }
}
