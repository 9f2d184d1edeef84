import './requests/register'
