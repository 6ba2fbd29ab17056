<?php

declare(strict_types=1);

$curl = curl_init('https://api.example.com/v1/echo');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_POSTFIELDS => [
        'field $HOME #{1+1} ${x} `id` \'q\'' => '\' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41',
        'ünïcode 👋' => '値',
        'semi;colon' => '<users.json',
        'upload' => new CURLFile('it\'s $HOME #{x} ${y} `z` %s ü.txt', 'text/plain'),
    ],
    CURLOPT_RETURNTRANSFER => true,
]);

$body = curl_exec($curl);
if ($body === false) {
    fwrite(STDERR, curl_error($curl) . PHP_EOL);
    exit(1);
}
echo $body, PHP_EOL;

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    fwrite(STDERR, "HTTP $status" . PHP_EOL);
    exit(1);
}
