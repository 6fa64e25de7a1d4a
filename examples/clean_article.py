"""A long-lived clean-article process that takes records and gives them back, cleaned, in order."""

import shlex
import subprocess
import threading
from collections.abc import Iterable, Iterator


class CleanArticle:
    """One process for many records: starting costs more than cleaning.

    Args:
        command: how clean-article is called, such as `npx clean-article` or `node bin/clean-article.js`
        options: options of clean-article, such as `["--no-names", "--known", "known.tsv"]`
    """

    def __init__(self, command: str = "clean-article", options: Iterable[str] = ()):
        # Whoever runs many of these decides how many: each has one worker.
        arguments = [*shlex.split(command), "--format", "jsonl", "--quiet", "--jobs", "1", *options, "-"]
        self._process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def clean(self, lines: list[str]) -> list[str]:
        """Cleans records, one JSON object a line; a record that fails is `{"id", "error"}` in its place.

        Raises:
            RuntimeError: the process ended before it had answered.
        """
        # Written by a thread of its own: with both pipes full, each side would wait for the other.
        writer = threading.Thread(target=self._write, args=(lines,), daemon=True)
        writer.start()
        answers = [self._process.stdout.readline().decode("utf-8").rstrip("\n") for _ in lines]
        writer.join()
        if answers and answers[-1] == "":
            raise RuntimeError(f"clean-article ended with exit code {self._process.wait()}")
        return answers

    def _write(self, lines: list[str]) -> None:
        try:
            self._process.stdin.write("".join(f"{line}\n" for line in lines).encode("utf-8"))
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # `clean` sees the end of the answers

    def close(self) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def __enter__(self) -> "CleanArticle":
        return self

    def __exit__(self, *_) -> None:
        self.close()


def learn(lines: Iterable[str], command: str = "clean-article", options: Iterable[str] = ()) -> Iterator[str]:
    """The first pass over some records: the rows of a file for `--known`, its head included.

    Raises:
        subprocess.CalledProcessError: clean-article failed.
    """
    arguments = [*shlex.split(command), "learn", "--quiet", "--jobs", "1", *options, "-"]
    process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    # `learn` answers when it has read everything, so nothing can block here.
    for line in lines:
        process.stdin.write(f"{line}\n".encode("utf-8"))
    process.stdin.close()
    for row in process.stdout:
        yield row.decode("utf-8").rstrip("\n")
    if process.wait() != 0:
        raise subprocess.CalledProcessError(process.returncode, arguments)
