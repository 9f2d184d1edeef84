import type { SharedMessages } from '../../messages/shared'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const shared = (grammar: Grammar<'fr'>): SharedMessages => ({
  ...basics(grammar),
  status: {
    pending: 'En attente',
    expiring: 'Expire bientôt',
    expired: 'Expirée',
    accepted: 'Acceptée',
  },
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  copyFailed: 'Le lien n’a pas pu être copié. Sélectionnez-le et copiez-le vous-même.',
  inviteLink: 'Lien d’invitation',
  cancel: 'Annuler',
  close: 'Fermer',
  crashed:
    'Un problème est survenu et cette partie ne peut pas s’afficher. Le reste de la page fonctionne toujours.',
  you: 'vous',
  unknownDate: 'Date inconnue',
  errors: {
    network: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
    invalid_role: 'Ce rôle n’existe pas sur le serveur. Choisissez-en un autre.',
    timeout: 'Le serveur a mis trop de temps à répondre. Réessayez dans un instant.',
    aborted:
      'Une autre personne s’est connectée entre-temps\u00a0: rien n’a été envoyé. Vérifiez les informations, puis réessayez.',
    protocol: 'Le serveur a envoyé une réponse inattendue. Réessayez ou contactez un admin.',
    invalid_configuration:
      'Cette page n’est pas configurée correctement. Merci de prévenir un admin.',
    invalid_link: 'Ce lien d’invitation est incomplet.',
    invalid_credentials: 'L’adresse e-mail ou le mot de passe est incorrect.',
    account_locked: `Ce compte est bloqué après un trop grand nombre de tentatives. Patientez ${grammar.n(15)} minutes, puis réessayez.`,
    account_inactive: 'Ce compte n’est pas actif. Demandez à un admin de l’activer.',
    two_factor_required:
      'Pour vous connecter à ce compte, l’authentification à deux facteurs est nécessaire.',
    unauthorized: 'Votre session a pris fin. Reconnectez-vous pour continuer.',
    forbidden: 'Vous n’avez pas l’autorisation nécessaire. Contactez un admin.',
    not_found: 'Cette invitation n’existe plus.',
    already_accepted: 'Cette invitation a déjà été utilisée.',
    expired: 'Cette invitation a expiré.',
    lookup_failed: 'Le serveur n’a pas pu consulter cette invitation. Réessayez dans un instant.',
    invalid_request: 'Le serveur a refusé ces informations. Vérifiez ce que vous avez saisi.',
    password_rejected: `Le serveur a refusé ce mot de passe. Utilisez au moins ${grammar.n(12)} caractères.`,
    payload_too_large: 'Cette requête est trop volumineuse pour le serveur.',
    rate_limited: 'Le serveur reçoit trop de requêtes. Réessayez dans un instant.',
    conflict: 'Le serveur traite encore cette requête. Consultez la liste avant de réessayer.',
    unsupported: 'Ce serveur ne propose pas cette fonction.',
    revoke_unsupported: 'Ce serveur ne permet pas de révoquer des invitations.',
    link_not_held:
      'Le lien ne s’affiche qu’à la création de l’invitation. Renvoyez-la pour en obtenir un nouveau.',
    created_without_link:
      'L’invitation a été créée, mais nous n’avons pas reçu son lien. Renvoyez-la depuis la liste pour en obtenir un nouveau.',
    not_done: 'La connexion a été interrompue et rien n’a été modifié. Vous pouvez réessayer.',
    account_impossible:
      'Votre compte ne peut pas être créé pour le moment. Rien n’a été enregistré et votre invitation reste valable.',
    account_not_created:
      'Le serveur n’a pas pu créer le compte. Vous en avez peut-être déjà un\u00a0: essayez de vous connecter.',
    account_incomplete:
      'Votre compte a été créé, mais sa configuration n’est pas terminée. Merci de prévenir la personne qui vous a envoyé l’invitation.',
    account_without_session: 'Votre compte est prêt. Connectez-vous pour continuer.',
    server_error: 'Un problème est survenu sur le serveur. Réessayez dans un instant.',
    unavailable: 'Le serveur n’est pas disponible pour le moment. Réessayez dans un instant.',
  },
})
