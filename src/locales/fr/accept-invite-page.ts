import type { AcceptInvitePageMessages } from '../../messages/accept-invite-page'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const acceptInvitePage = ({ n }: Grammar<'fr'>): AcceptInvitePageMessages => ({
  checking: 'Vérification de votre invitation…',
  takingLong: 'Cela prend plus de temps que d’habitude. Laissez cette page ouverte.',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    sending: 'Création de votre compte…',
    title: 'Créez votre compte',
    invited: ({ role, appName, date, over }) => {
      const to = appName ? ` à rejoindre ${appName}` : ''
      const as = role ? ` avec le rôle «\u00a0${role}\u00a0»` : ''
      const until = over
        ? ` D’après l’horloge de cet appareil, le lien a expiré le ${date}. Vous pouvez tout de même essayer.`
        : ` Le lien est valable jusqu’au ${date}.`
      return `Vous avez reçu une invitation${to}${as}.${date ? until : ''}`
    },
    email: 'Adresse e-mail',
    name: 'Prénom et nom',
    password: 'Mot de passe',
    passwordRule: ({ min }) => `Au moins ${n(min)} caractères`,
    passwordAdvice:
      'Plus il est long, plus il est sûr. Essayez quelques mots sans rapport entre eux.',
    showPassword: 'Afficher le mot de passe',
    nameMissing: 'Saisissez votre prénom et votre nom.',
    nameTooLong: `Le nom ne peut pas dépasser ${n(100)} caractères.`,
    passwordTooShort: ({ min }) => `Utilisez au moins ${n(min)} caractères.`,
    passwordTooLong: ({ max }) =>
      `Ce mot de passe est trop long. Utilisez au plus ${n(max)} caractères, ou moins s’il contient des accents, des emojis ou des lettres non latines.`,
    passwordRejected: 'Le serveur a refusé ce mot de passe. Choisissez-en un autre.',
    termsMissing: 'Votre accord est nécessaire pour continuer.',
    insecure:
      'Cette page n’est pas chiffrée. D’autres personnes sur votre réseau pourraient lire votre mot de passe.',
    submit: 'Créer mon compte',
    failures: {
      network: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
      lost: 'La connexion a été interrompue avant la création de votre compte.',
      busy: 'Le serveur reçoit trop de requêtes.',
      server: 'Le serveur rencontre un problème. Réessayez dans un instant.',
      other: 'Le serveur a refusé ces informations. Vérifiez ce que vous avez saisi.',
    },
    nothingSaved: 'Rien n’a été enregistré.',
    stillHere: 'Vous n’aurez rien à ressaisir.',
    haveAccount: 'Vous avez déjà un compte\u202f?',
  },
  notices: {
    offline: {
      title: 'Vous êtes hors ligne',
      text: 'Cela ne change rien à votre invitation. Nous la vérifierons dès que vous serez de nouveau en ligne.',
    },
    unreachable: {
      title: 'Le serveur est injoignable',
      text: 'Cela ne change rien à votre invitation. Vérifiez votre connexion. Nous continuons d’essayer.',
    },
    crashed: {
      title: 'Un problème est survenu sur cette page',
      text: 'Cela ne change rien à votre invitation.',
    },
    framed: {
      title: 'Ouvrez cette page dans un onglet à part',
      text: 'Elle s’affiche à l’intérieur d’un autre site, où il n’est pas sûr de saisir un mot de passe.',
    },
    insecure: {
      title: 'Cette page n’est pas sécurisée',
      text: 'Elle n’est pas chiffrée\u00a0: vous ne pouvez pas y choisir de mot de passe. Merci de prévenir la personne qui vous a envoyé l’invitation.',
    },
    no_token: {
      title: 'Ouvrez le lien de votre invitation',
      text: 'Cette page en a besoin pour créer votre compte. Si vous ne le retrouvez pas, demandez\u2011en un nouveau à la personne qui vous a envoyé l’invitation.',
    },
    broken: {
      title: 'Ce lien est incomplet',
      text: 'Il en manque une partie. Ouvrez-le depuis l’invitation ou copiez-le en entier.',
    },
    expired: {
      title: 'Cette invitation a expiré',
      text: ({ date }) =>
        `${date ? `Elle était valable jusqu’au ${date}. ` : ''}Demandez un nouveau lien à la personne qui vous l’a envoyée.`,
    },
    used: {
      title: 'Cette invitation a déjà été utilisée',
      text: 'Si le compte est à vous, connectez-vous.',
    },
    not_found: {
      title: 'Ce lien ne fonctionne pas',
      text: 'L’invitation a peut-être été révoquée, ou vous n’avez copié qu’une partie du lien. Demandez\u2011en un nouveau à la personne qui vous l’a envoyé.',
    },
    someone_else: {
      title: 'Vous utilisez un autre compte',
      text: ({ email, signedInAs }) =>
        `Cette invitation est destinée à ${email}, mais vous utilisez le compte ${signedInAs}.`,
    },
    trouble: {
      title: 'Impossible de vérifier votre invitation',
      text: 'Le serveur rencontre un problème. Cela ne change rien à votre invitation.',
    },
    unsupported: {
      title: 'Les invitations ne sont pas disponibles',
      text: 'Ce serveur ne prend pas en charge les invitations. Merci de prévenir la personne qui vous a envoyé la vôtre.',
    },
    impossible: {
      title: 'Votre compte ne peut pas être créé pour le moment',
      text: 'Rien n’a été enregistré et votre invitation reste valable. Merci de prévenir la personne qui vous l’a envoyée.',
    },
    not_created: {
      title: 'Votre compte n’a pas pu être créé',
      text: ({ email }) =>
        `Vous en avez peut-être déjà un${email ? ` pour ${email}` : ''}. Essayez de vous connecter. Si cela ne fonctionne pas, prévenez la personne qui vous a envoyé l’invitation.`,
    },
    exists: {
      title: 'Vous avez sans doute déjà un compte',
      text: ({ email }) =>
        `Votre première tentative semble avoir réussi. Connectez-vous${email ? ` avec ${email}` : ''} ou réinitialisez votre mot de passe.`,
    },
    incomplete: {
      title: 'Votre compte n’est pas encore prêt',
      text: 'Il a été créé, mais sa configuration n’est pas terminée. Merci de prévenir la personne qui vous a envoyé l’invitation.',
    },
    not_yet: {
      title: 'Votre compte n’a pas encore été créé',
      text: 'Nous n’avons pas reçu de réponse. Le serveur est peut-être encore en train de le créer. Nous continuons de vérifier pendant une minute. Vous n’aurez rien à ressaisir.',
    },
    unknown: {
      title: 'Nous ne savons pas encore si votre compte a été créé',
      text: 'Le serveur n’a pas répondu. Nous vérifierons dès qu’il sera joignable. Vous n’aurez rien à ressaisir.',
    },
    raced: {
      title: 'Votre compte est prêt',
      text: ({ email }) =>
        `Il vient d’être créé, peut-être dans un autre onglet. Connectez-vous avec ${email ? `${email} et ` : ''}le mot de passe que vous y avez choisi.`,
    },
    ready: {
      title: 'Votre compte est prêt',
      text: ({ email }) => `Connectez-vous${email ? ` avec ${email}` : ''} pour continuer.`,
    },
    welcome: {
      title: ({ name }) => (name ? `Bienvenue, ${name.trim()}` : 'Bienvenue'),
      text: 'Votre compte est prêt et votre session est ouverte.',
    },
  },
  checkAgain: 'Vérifier à nouveau',
  signIn: 'Se connecter',
  signInInstead: 'Se connecter',
  signOut: 'Se déconnecter',
  proceed: ({ email }) => `Continuer avec ${email}`,
  newLink: 'Demander un nouveau lien',
  newTab: 'Ouvrir dans un nouvel onglet',
  back: 'Revenir au formulaire',
  open: ({ appName }) => (appName ? `Ouvrir ${appName}` : 'Continuer'),
  details: 'Détails techniques',
  copy: 'Copier',
  copied: 'Copié',
})

/** The words of the accept page alone. */
export const fr = defineLocale('fr', { shared: basics, acceptInvitePage })
