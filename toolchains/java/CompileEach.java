import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles each file as a program of its own, with the options of javac. Samples all define Main, so one javac
 * cannot take two; starting it anew for each takes ten times as long.
 *
 * <p>With {@code --beside=classes}, the classes of each file go to a folder of that name beside it, which is only there
 * if the file compiles.
 */
class CompileEach {
    private static final String BESIDE = "--beside=";

    public static void main(String[] arguments) throws IOException {
        List<String> options = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        String beside = null;
        for (String argument : arguments) {
            if (argument.startsWith(BESIDE)) {
                beside = argument.substring(BESIDE.length());
            } else if (argument.endsWith(".java")) {
                files.add(Path.of(argument));
            } else {
                options.add(argument);
            }
        }
        boolean clean = !files.isEmpty();
        for (Path file : files) {
            clean &= beside == null ? compile(file, options) : compileBeside(file, options, beside);
        }
        System.exit(clean ? 0 : 1);
    }

    private static boolean compile(Path file, List<String> options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            return compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjects(file)).call();
        }
    }

    private static boolean compileBeside(Path file, List<String> options, String name) throws IOException {
        Path folder = Files.createDirectory(file.resolveSibling(name));
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", folder.toString()));
        boolean clean = compile(file, all);
        if (!clean) remove(folder);
        return clean;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException error) {
                    throw new UncheckedIOException(error);
                }
            });
        }
    }
}
