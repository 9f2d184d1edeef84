import './frame-theme'
import './requests/register'
