import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles each file as a program of its own, with the options of javac. Samples all define Main, so one javac
 * cannot take two; starting it anew for each takes ten times as long.
 */
class CompileEach {
    public static void main(String[] arguments) throws IOException {
        List<String> options = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String argument : arguments) {
            (argument.endsWith(".java") ? files : options).add(argument);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean clean = !files.isEmpty();
        for (String file : files) {
            try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
                var sources = manager.getJavaFileObjects(file);
                clean &= compiler.getTask(null, manager, null, options, null, sources).call();
            }
        }
        System.exit(clean ? 0 : 1);
    }
}
