import SearchOff from '@mui/icons-material/SearchOff';
import { NoPage } from './NoPage.js';

export const NotFoundPage = () => <NoPage Icon={SearchOff} title="failure.notFoundTitle" why="failure.notFound" />;
