import Block from '@mui/icons-material/Block';
import { NoPage } from './NoPage.js';

export const DeniedPage = () => <NoPage Icon={Block} title="failure.forbiddenTitle" why="failure.forbidden" />;
