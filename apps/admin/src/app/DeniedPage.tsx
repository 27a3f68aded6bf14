import Block from '@mui/icons-material/Block';
import { NoPage } from './NoPage.js';

const texts = { title: 'failure.forbiddenTitle', why: 'failure.forbidden' } as const;

export const DeniedPage = () => <NoPage Icon={Block} {...texts} />;
